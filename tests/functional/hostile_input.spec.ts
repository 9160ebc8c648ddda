import { buildRun } from '#actions/payments/build_run'
import User from '#models/user'
import { isOfCertifications, isOfCourses } from '#tests/support/areas'
import { givenOpenedClaim } from '#tests/support/claims'
import { tryHostile, type Area } from '#tests/support/hostile'
import { givenProposedClaim, givenTakenClaim } from '#tests/support/office'
import { givenPaymentRequested, nextValueDay } from '#tests/support/payments'
import { givenStaff } from '#tests/support/people'
import { givenDraft } from '#tests/support/terms_drafts'
import { today } from '#values/clock'
import { FiscalYear } from '#values/fiscal_year'

const NAMES =
  'terms estimate fields base revisions _seen _do _section _once document line replaces reason to note kind body items amount article dueOn message entries step summary comment name query fiscalYear valueOn claims email password current_password locale corporateNumber industry capital version bankCode branchCode accountType accountNumber holder preview as post desk since until user_id deputy_id value source period rows budget right'

async function givenEverybody(): Promise<Area> {
  const opened = await givenOpenedClaim()
  const taken = await givenTakenClaim()
  const { proposal } = await givenProposedClaim()
  const accountant = await givenStaff('accounts', 'accountant')
  const { claim } = await givenPaymentRequested()
  const run = await buildRun(
    { fiscalYear: FiscalYear.containing(today()).year, valueOn: nextValueDay(), claims: [claim.id] },
    { id: accountant.id, as: 'accountant' }
  )
  const approves = /^\/office\/(claims\/proposals\/|deputies)/
  const [clerk, chief] = [await User.findOrFail(taken.clerk.id!), await givenStaff('claims', 'section_chief')]
  const [administrator, officer, other, auditor] = [
    await givenStaff('admin', 'administrator'),
    await givenStaff('programmes', 'officer'),
    await givenStaff('accounts', 'accountant'),
    await givenStaff('audit', 'auditor'),
  ]
  const { draft } = await givenDraft({ officer })

  return {
    personOf: ({ pattern }) =>
      approves.test(pattern) ? chief
      : pattern.startsWith('/office/claims') ? clerk
      : pattern.startsWith('/office/accounts') ? other
      : pattern.startsWith('/office/admin') ? administrator
      : pattern.startsWith('/office/audit') ? auditor
      : pattern.startsWith('/office') ? officer
      : opened.user,
    idOf: ({ pattern }, parameter) =>
      ({
        company_id: opened.company.id,
        claim_id: pattern.startsWith('/companies') ? opened.claim.id : taken.claim.id,
        proposal_id: proposal.id,
        run_id: run.id,
        user_id: clerk.id,
        code: 'recruitment-cost',
        draft_id: draft.id,
        section: pattern.includes(':draft_id') ? 'money' : 'costs',
      })[parameter] ?? 1,
  }
}

tryHostile({
  title: 'Hostile input',
  isOf: (pattern) => !isOfCourses(pattern) && !isOfCertifications(pattern), // tried by their own people beside their own tests
  names: NAMES,
  given: givenEverybody,
})
