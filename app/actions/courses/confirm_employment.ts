import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { lockCompany } from '#actions/companies/lock_company'
import Affiliation from '#models/affiliation'
import Company from '#models/company'
import Employment from '#models/employment'
import type Enrolment from '#models/enrolment'
import { now } from '#values/clock'

interface Place {
  userId: number
  companyId: number
  /** who says so for the company */
  confirmedById: number
}

/** An accepted nomination says it from both sides: the company named the person, and the person agreed. */
export async function confirmEmploymentByNomination(trx: TransactionClientContract, { userId, companyId, nominatedById }: Enrolment) {
  if (userId && companyId && nominatedById) await confirmEmployment(trx, { userId, companyId, confirmedById: nominatedById })
}

/** From now on the person counts as employed by the company; confirming again changes nothing. */
export async function confirmEmployment(trx: TransactionClientContract, { userId, companyId, confirmedById }: Place) {
  await lockCompany(trx, companyId)
  const company = await Company.findOrFail(companyId, { client: trx })
  const running = await Employment.query({ client: trx })
    .where('userId', userId)
    .where((query) => ofCompany(query, company))
    .whereNull('endedAt')
    .whereNull('refusedAt')
    .forUpdate()
    .first()
  const employment = running ?? new Employment().merge({ userId, companyName: company.name, declaredAt: now() })
  employment.useTransaction(trx)
  if (!employment.confirmedAt) await employment.merge({ companyId, corporateNumber: company.corporateNumber, confirmedAt: now(), confirmedById }).save()

  const belongs = await Affiliation.query({ client: trx }).where({ userId, companyId }).whereNull('until').forUpdate().first()
  if (!belongs) await Affiliation.create({ userId, companyId, kind: 'employee', since: now() }, { client: trx })
}

/** Declared by name of the company's row, or by the number that it was registered with later. */
const ofCompany = (query: { where(facts: object): any; orWhere(facts: object): any }, { id, corporateNumber }: Company) =>
  corporateNumber ? query.where({ companyId: id }).orWhere({ corporateNumber }) : query.where({ companyId: id })
