/** Certifications in the states of the desk's work, reached by taking the steps. */
import { approve } from '#actions/approvals/approve'
import { assignCertification } from '#actions/certifications/assign_certification'
import { checkGates } from '#actions/certifications/check_gates'
import { passGates } from '#actions/certifications/pass_gates'
import { proposeCertification, type NewCertificationProposal } from '#actions/certifications/propose_certification'
import Certification from '#models/certification'
import type Company from '#models/company'
import type Proposal from '#models/proposal'
import { gatesOf } from '#queries/certifications/gates_of'
import type { FieldVerdicts } from '#rules/certifications/certified_fields'
import { asChief, asClerk } from '#tests/support/office'
import { givenUndecidedCertification } from '#tests/support/certificates'
import { givenSubmittedCertification } from '#tests/support/certifications'
import { givenCompany, givenStaff } from '#tests/support/people'
import type { Actor } from '#values/actor'
import db from '@adonisjs/lucid/services/db'

export interface AskedCase {
  company?: Company
  clerk?: Actor
  scheme?: string
}

export const givenCertificationClerk = async () => asClerk(await givenStaff('certifications', 'clerk'))
export const givenCertificationChief = async (post = 'section_chief') => asChief(await givenStaff('certifications', post), post)

/** Sent in, nobody's yet. */
export async function givenSubmittedCase({ company: of, scheme }: AskedCase = {}) {
  const asked = of ?? (await givenCompany({ regularEmployees: 20 }))
  const { certification, company, actor, home } = await givenSubmittedCertification({ company: asked, scheme })

  return { certification, company, applicant: actor, home }
}

/** Taken by a clerk. */
export async function givenTakenCase(asked: AskedCase = {}) {
  const given = await givenSubmittedCase(asked)
  const clerk = asked.clerk ?? (await givenCertificationClerk())
  await assignCertification(given.certification.id, clerk.id!, clerk)

  return { ...given, clerk, certification: await Certification.findOrFail(given.certification.id) }
}

/** Its gates passed: reviewers may be assigned. */
export async function givenCaseInReview(asked: AskedCase = {}) {
  const given = await givenTakenCase(asked)
  await meetGates(given.certification, given.clerk)

  return { ...given, certification: await passGates(given.certification.id, given.clerk) }
}

/** Answers every gate that waits for a hand. */
export async function meetGates(certification: Certification, clerk: Actor) {
  const open = (await gatesOf(certification, db.connection())).filter(({ isOpen }) => isOpen)
  await checkGates(
    certification.id,
    open.map(({ code }) => ({ code, result: 'passed' as const, note: '写しで確認した。' })),
    clerk
  )
}

const FIT = { verdict: 'fit', conditions: null } as const
const UNFIT = { verdict: 'unfit', conditions: '記録が確認できない。' } as const

/** The panel's word on two fields, and one that it does not recommend. */
export const HEARD = { childcare: FIT, care: { verdict: 'conditional', conditions: '規程を改めること。' }, workplace: UNFIT } as const
export const NOTHING_PASSES = { childcare: UNFIT } as const

/** Heard by the panel and taken by a clerk: to propose. */
export async function givenHeardCase({ verdicts = HEARD, ...asked }: AskedCase & { verdicts?: FieldVerdicts } = {}) {
  const { certification, company, applicant } = await givenUndecidedCertification({ ...asked, verdicts })
  const clerk = asked.clerk ?? (await givenCertificationClerk())
  await assignCertification(certification.id, clerk.id!, clerk)

  return { certification: await certification.refresh(), company, applicant, clerk }
}

export async function givenProposedCase({
  verdicts,
  company,
  ...wanted
}: Partial<NewCertificationProposal> & AskedCase & { verdicts?: FieldVerdicts } = {}) {
  const given = await givenHeardCase({ verdicts, company })
  const proposal = await proposeCertification(
    given.certification.id,
    { step: 'certify', summary: '答申のとおり。', ...wanted },
    given.clerk
  )

  return { ...given, proposal }
}

/** Approves by the whole route. */
export async function decide(proposal: Proposal) {
  for (const post of proposal.route as string[]) await approve(proposal.id, await givenCertificationChief(post))
}
