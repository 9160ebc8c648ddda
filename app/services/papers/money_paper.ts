import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import Company from '#models/company'
import type CourseCharge from '#models/course_charge'
import User from '#models/user'
import type { Place } from '#queries/courses/place_of'
import type { MoneyData } from '#services/papers/notice_data'
import { dayOf } from '#values/day'
import { FiscalYear } from '#values/fiscal_year'

/** What an invoice or a receipt keeps. It names the payer, never the participant of a company. */
export async function moneyPaper(client: QueryClientContract, charge: CourseCharge, { enrolment, session, course, definition }: Place): Promise<MoneyData> {
  return {
    addressee: await payerOf(client, charge),
    programme: { name: definition.name, ordinance: '', fiscalYear: FiscalYear.containing(charge.issuedOn).year, department: definition.department },
    course: { code: course.code, title: { ja: course.title, en: course.titleEn ?? course.title }, session: session.number, startsOn: dayOf(session.startsAt) },
    invoiceNumber: charge.invoiceNumber,
    seats: charge.cancelledAt ? 1 : enrolment.seats, // what a cancellation left to pay is one item
    amount: charge.amount,
    dueOn: charge.dueOn,
    paidOn: charge.paidOn,
    method: charge.paymentMethod as MoneyData['method'],
  }
}

async function payerOf(client: QueryClientContract, { companyId, userId }: CourseCharge): Promise<MoneyData['addressee']> {
  if (companyId === null) {
    const person = await User.query({ client }).where('id', userId!).firstOrFail()
    return { postalCode: null, address: null, company: '', representativeTitle: null, representativeName: person.name }
  }
  const company = await Company.query({ client }).where('id', companyId).firstOrFail()

  return {
    postalCode: company.postalCode ?? company.mainOfficePostalCode,
    address: company.postalAddress ?? company.mainOfficeAddress,
    company: company.name,
    representativeTitle: company.representativeTitle,
    representativeName: company.representativeName,
  }
}
