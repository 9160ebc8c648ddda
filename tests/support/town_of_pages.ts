/** Cases in every state that a page shows, and the addresses of every page that each person can open with them. */
import { inviteMember } from '#actions/companies/invite_member'
import { issueToken } from '#actions/accounts/issue_token'
import { openReport } from '#actions/claims/open_report'
import { returnForCorrection } from '#actions/claims/return_for_correction'
import { buildRun } from '#actions/payments/build_run'
import { releaseRun } from '#actions/payments/release_run'
import { inTransaction } from '#actions/in_transaction'
import CostItem from '#models/cost_item'
import Letter from '#models/letter'
import Notice from '#models/notice'
import User from '#models/user'
import { givenDraftClaim } from '#tests/support/claims'
import * as office from '#tests/support/office'
import { pagesOfAudit } from '#tests/support/pages_of_audit'
import { pagesOfAttendance } from '#tests/support/pages_of_attendance'
import { pagesOfCatalogue } from '#tests/support/pages_of_catalogue'
import { pagesOfCertificationDesk } from '#tests/support/pages_of_certification_desk'
import { pagesOfCertifications } from '#tests/support/pages_of_certifications'
import { pagesOfCertificateLife } from '#tests/support/pages_of_certificate_life'
import { pagesOfCourseDesk } from '#tests/support/pages_of_course_desk'
import { pagesOfExports } from '#tests/support/pages_of_exports'
import { pagesOfDashboards } from '#tests/support/pages_of_dashboards'
import { pagesOfFees } from '#tests/support/pages_of_fees'
import { pagesOfIndicators } from '#tests/support/pages_of_indicators'
import { pagesOfLearners } from '#tests/support/pages_of_learners'
import { pagesOfLotteries } from '#tests/support/pages_of_lotteries'
import { pagesOfPanels } from '#tests/support/pages_of_panels'
import { pagesOfPlan } from '#tests/support/pages_of_plan'
import { pagesOfRegister } from '#tests/support/pages_of_register'
import { pagesOfReviews } from '#tests/support/pages_of_reviews'
import { pagesOfRepayments } from '#tests/support/pages_of_repayments'
import { pagesOfTerms } from '#tests/support/pages_of_terms'
import { pagesOfTraining } from '#tests/support/pages_of_training'
import { pagesOfVoice } from '#tests/support/pages_of_voice'
import { givenPaymentRequested, givenAccount, nextValueDay } from '#tests/support/payments'
import { givenCompany, givenMember, givenPerson, givenStaff } from '#tests/support/people'
import { today } from '#values/clock'
import { addDays } from '#values/day'
import { FiscalYear } from '#values/fiscal_year'

export interface Role {
  name: string
  person: User | null
  /** route → addresses */
  pages: Record<string, string[]>
}

const one = (path: string) => [path]

const areas = [pagesOfClaims, pagesOfCatalogue, pagesOfLearners, pagesOfTraining, pagesOfCourseDesk, pagesOfLotteries, pagesOfAttendance, pagesOfFees, pagesOfRepayments, pagesOfVoice, pagesOfPanels, pagesOfPlan, pagesOfIndicators, pagesOfRegister, pagesOfReviews, pagesOfCertificationDesk, pagesOfCertifications, pagesOfCertificateLife, pagesOfTerms, pagesOfExports, pagesOfAudit, pagesOfDashboards]

/** Every role with its pages, one area after the other. */
export async function townOfPages(): Promise<Role[]> {
  const town: Role[] = []
  for (const area of areas) town.push(...(await area()))

  return town
}

async function pagesOfClaims(): Promise<Role[]> {
  const drafted = await givenDraftClaim({ lines: [{ category: 'referralFee', amount: '1,000,000' }] })
  const { company, user, home } = drafted
  const cases = await givenCases(drafted.company)
  const homeOf = ({ claim }: { claim: { id: number } }) => `/companies/${company.id}/claims/${claim.id}`
  const deskOf = ({ claim }: { claim: { id: number } }) => `/office/claims/${claim.id}`
  const notices = await Notice.query().where('claimId', cases.finalised.claim.id)
  const every = Object.values(cases)
  const money = await givenRuns()

  return [
    { name: 'anyone', person: null, pages: await publicPages() },
    {
      name: 'company',
      person: user,
      pages: {
        'account': one('/account'),
        'reauthentication': one('/reauthentication'),
        'invitation.edit': one(await givenInvitation(company.id, user)),
        'companies.create': one('/companies/new'),
        'companies.show': one(`/companies/${company.id}`),
        'companies.profile': one(`/companies/${company.id}/profile`),
        'companies.bank_account': ['', '?text=みずほ', '?bankCode=0001&text=東京', '?bankCode=0001&branchCode=001'].map((query) => `/companies/${company.id}/bank-account${query}`),
        'companies.members': one(`/companies/${company.id}/members`),
        'claims.index': one(`/companies/${company.id}/claims`),
        'claims.create': one(`/companies/${company.id}/claims/new`),
        'claims.section': [
          ...['company', 'hires', 'costs', 'documents', 'confirm'].map((section) => `${home}/sections/${section}?check=1`),
          ...['costs', 'documents', 'confirm'].map((section) => `${homeOf(cases.reporting)}/sections/${section}?check=1`),
        ],
        'claims.show': [home, ...every.map(homeOf)],
        'claims.correction': one(`${homeOf(cases.returned)}/correction?check=1`),
        'claims.withdrawal.create': [home, homeOf(cases.reporting)].map((claim) => `${claim}/withdrawal`),
        'claims.payment_request': one(`${homeOf(cases.finalised)}/payment-request`),
        'claims.notices.show': notices.map(({ id }) => `${homeOf(cases.finalised)}/notices/${id}`),
      },
    },
    { name: 'person of two companies', person: await givenMember(company, 'member', await givenMember(await givenCompany())), pages: { start: one('/start') } },
    {
      name: 'clerk',
      person: await User.findOrFail(cases.examined.clerk.id!),
      pages: {
        'office.claims.desk': ['', '?queue=propose', '?queue=waiting', '?queue=all', '?q=nothing'].map((query) => `/office/claims${query}`),
        'office.claims.cases.show': every.map(deskOf),
        'office.claims.examinations.show': [cases.examined, cases.reported].map((given) => `${deskOf(given)}/examination`),
        'office.claims.corrections.create': one(`${deskOf(cases.examined)}/correction/new`),
        'office.claims.proposals.create': one(`${deskOf(cases.examined)}/proposals/new`),
        'office.claims.notices.show': one(`${deskOf(cases.finalised)}/notices/${notices[0]!.id}`),
      },
    },
    {
      name: 'section chief',
      person: await givenStaff('claims', 'section_chief'),
      pages: {
        'office.claims.approvals': one('/office/claims/approvals'),
        'office.claims.proposals.show': one(`/office/claims/proposals/${cases.proposed.proposal.id}`),
        'office.deputies.index': one('/office/deputies'),
      },
    },
    {
      name: 'accountant',
      person: money.accountant,
      pages: { 'payments.runs.index': one('/office/accounts'), 'payments.runs.show': money.runs.map(({ id }) => `/office/accounts/runs/${id}`) },
    },
    { name: 'officer', person: await givenStaff('programmes', 'officer'), pages: { 'office.programmes': one('/office/programmes') } },
    {
      name: 'administrator',
      person: await givenStaff('admin', 'administrator'),
      pages: {
        'office.staff.index': one('/office/admin'),
        'office.staff.show': one(`/office/admin/staff/${cases.examined.clerk.id}`),
        'office.admin.letters.index': one('/office/admin/letters'),
        'office.admin.letters.show': one(`/office/admin/letters/${(await Letter.query().firstOrFail()).id}`),
      },
    },
  ]
}

async function givenCases(company: Awaited<ReturnType<typeof givenDraftClaim>>['company']) {
  const asked = { company, costs: [{ category: 'jobAdvertising', amount: 30_000 }] }
  const returned = await office.givenTakenClaim(asked)
  const { key } = await CostItem.query().where('claimId', returned.claim.id).firstOrFail()
  const entry = { target: `lines.${key}.amount`, reasonCode: 'AMOUNT-MISMATCH', whatIsWrong: '金額が見積書と違います。', howToMend: '見積書の額を入力してください。' } as const
  await returnForCorrection({ id: returned.claim.id, stage: 'application' }, { dueOn: addDays(today(), 14), message: null, entries: [entry] }, returned.clerk)
  const reporting = await office.givenGrantedClaim(asked)
  await openReport(reporting.claim.id, reporting.applicant)
  const finalised = await office.givenFinalisedClaim(asked)
  await givenAccount(company, await User.findOrFail(finalised.applicant.id!))

  return {
    submitted: await office.givenSubmittedClaim(asked),
    returned,
    examined: await office.givenExaminedClaim(asked),
    proposed: await office.givenProposedClaim(asked),
    reporting,
    reported: await office.givenReportedClaim(asked),
    finalised,
  }
}

async function givenRuns() {
  const [accountant, other] = [await givenStaff('accounts', 'accountant'), await givenStaff('accounts', 'accountant')]
  const wanted = { fiscalYear: FiscalYear.containing(today()).year, valueOn: nextValueDay() }
  const runs = []
  for (let made = 0; made < 2; made += 1) {
    const { claim } = await givenPaymentRequested()
    runs.push(await buildRun({ ...wanted, claims: [claim.id] }, { id: other.id, as: 'accountant', post: 'accountant' }))
  }
  await releaseRun(runs[0]!.id, { id: accountant.id, as: 'accountant', post: 'accountant' })
  await givenPaymentRequested()

  return { accountant, runs }
}

async function givenInvitation(companyId: number, invitedBy: User) {
  const email = `${Date.now()}@company.test`
  await inviteMember({ companyId, email, kind: 'member', invitedById: invitedBy.id, locale: 'ja' })
  const letter = await Letter.query().where('to', email).firstOrFail()
  return `${(letter.data as { path: string }).path}/acceptance`
}

async function publicPages(): Promise<Role['pages']> {
  const person = await givenPerson()
  const tokens = await inTransaction(async (trx) => ({
    confirm: (await issueToken(trx, person.id, 'confirm_email')).token,
    reset: (await issueToken(trx, person.id, 'reset_password')).token,
  }))
  const answers = 'kind=corporation&industry=41&capital=x&costs[0][category]=referralFee&costs[0][amount]=600000'

  return {
    'home': one('/'),
    'statements.accessibility': one('/accessibility'),
    'statements.privacy': one('/privacy'),
    'sign_in': one('/sign-in'),
    'sign_up': one('/sign-up'),
    'confirmation': [`/confirmation/${tokens.confirm}`, '/confirmation/nothing'],
    'password_reset': one('/password-reset'),
    'password_reset.edit': one(`/password-reset/${tokens.reset}`),
    'invitation': one('/invitations/nothing'),
    'estimate.index': one('/estimate'),
    'estimate.show': ['recruitment-cost', 'training-fee', 'qualification', `recruitment-cost?${answers}`, `recruitment-cost?${answers.replace('capital=x&', '').replace('industry=41', 'industry=39')}`].map((query) => `/estimate/${query}`),
    'not found': one('/nowhere'),
  }
}
