/** Certifications in the states of the desk's work, reached by taking the steps. */
import { assignCertification } from '#actions/certifications/assign_certification'
import { checkGates } from '#actions/certifications/check_gates'
import { passGates } from '#actions/certifications/pass_gates'
import Certification from '#models/certification'
import type Company from '#models/company'
import { gatesOf } from '#queries/certifications/gates_of'
import { asChief, asClerk } from '#tests/support/office'
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
