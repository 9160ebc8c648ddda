import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { assertNoOverlap, assertPrerequisites } from '#actions/courses/assert_can_attend'
import Company from '#models/company'
import CourseSession from '#models/course_session'
import { audienceFacts, boostsOf, confirmedEmployers } from '#queries/courses/applicant_facts'
import { ageOn, isOfAge, needsGuardian } from '#rules/courses/age'
import { audienceClassOf } from '#rules/courses/audience_class'
import type { AudienceClass, Boost, CourseKindDefinition, Party } from '#rules/courses/kind_definition'
import { isOpenToApplications } from '#rules/courses/open_to_applications'
import { priorityOf } from '#rules/courses/priority'
import { RuleViolation } from '#rules/rule_violation'
import { now } from '#values/clock'
import { dayOf } from '#values/day'

export interface Applicant {
  party: Party
  userId: number | null
  /** the company itself, the nominator, or the employer the person names */
  companyId?: number | null
  seats?: number
  /** a company nominates, and hears nothing of protected courses */
  isNominated?: boolean
  /** when the request came in, which decides whether it was in time; now, unless given */
  receivedAt?: DateTime
}

/** What an application is, once it is admitted. */
export interface Judgement {
  partyKey: string
  companyId: number | null
  audienceClass: AudienceClass
  priority: number
  boost: Boost | null
  needsGuardian: boolean
}

/**
 * Whether somebody may apply for a session, judged from confirmed facts.
 * @throws RuleViolation `not_open`, `already_enrolled`, `protected_kind`, `class_not_admitted`, `age_unknown`,
 * `age_not_admitted`, `prerequisite_missing`, `overlaps`,
 * `too_many_tickets`, `party_not_admitted`, `nomination_not_allowed`, `employer_not_confirmed`
 */
export async function judgeApplication(client: QueryClientContract, session: CourseSession, applicant: Applicant): Promise<Judgement> {
  const kind: CourseKindDefinition = session.kindEdition.definition
  const { party, userId, companyId = null, receivedAt = now() } = applicant
  const partyKey = party === 'company' ? `company:${companyId}` : `user:${userId}`
  assertOpen(session, receivedAt)
  assertParty(kind, applicant)
  await assertNew(client, session.id, partyKey)

  const employers = await employersOf(client, applicant)
  const facts = await audienceFacts(client, party === 'company' ? null : userId, employers)
  const audienceClass = audienceClassOf(facts, kind.audience)
  if (!audienceClass) throw notAdmitted(kind)

  const age = facts.bornOn ? ageOn(dayOf(session.startsAt), facts.bornOn) : null
  if (party !== 'company') {
    assertAge(age, kind)
    // What else a nominee does is no affair of the company: the nominee hears of it at the acceptance.
    if (!applicant.isNominated) {
      await assertPrerequisites(client, session, userId!)
      await assertNoOverlap(client, session, userId!)
    }
  }

  return {
    partyKey,
    companyId: tiesToCompany(kind) ? (companyId ?? employers[0]?.id ?? null) : null,
    audienceClass,
    ...priorityOf(audienceClass, await boostsOf(client, partyKey), kind.audience),
    needsGuardian: party !== 'company' && needsGuardian(age, kind.guardianUnder),
  }
}

/** The reason why an application would be refused now, for the page that offers it; null: nothing stands against it. */
export async function reasonAgainst(sessionId: number, applicant: Applicant): Promise<RuleViolation | null> {
  const client = db.connection()
  const session = await CourseSession.query({ client }).where('id', sessionId).preload('kindEdition').preload('course').firstOrFail()
  try {
    await judgeApplication(client, session, applicant)
    return null
  } catch (error) {
    if (error instanceof RuleViolation) return error
    throw error
  }
}

function assertOpen(session: CourseSession, at: DateTime) {
  if (!isOpenToApplications(session, at)) throw new RuleViolation('not_open')
}

function assertParty(kind: CourseKindDefinition, { party, seats = 1, isNominated }: Applicant) {
  if (party !== kind.party) throw new RuleViolation('party_not_admitted')
  if (isNominated && kind.privacy === 'protected') throw new RuleViolation('protected_kind')
  if (isNominated && !kind.nomination.isAllowed) throw new RuleViolation('nomination_not_allowed')
  const most = kind.ticketsPerCompany ?? 1
  if (seats < 1 || seats > most) throw new RuleViolation('too_many_tickets', { most })
}

async function assertNew(client: QueryClientContract, sessionId: number, partyKey: string) {
  const live = await client.from('enrolments').where({ course_session_id: sessionId, party_key: partyKey, is_live: true }).select('id').first()
  if (live) throw new RuleViolation('already_enrolled')
}

/** A company confirms by nominating; anybody else names only who has confirmed them. */
async function employersOf(client: QueryClientContract, { party, userId, companyId, isNominated }: Applicant): Promise<Company[]> {
  if (party === 'company' || isNominated) return Company.query({ client }).where('id', companyId!)
  const employers = await confirmedEmployers(client, userId!)
  if (!companyId) return employers
  const named = employers.filter(({ id }) => id === companyId)
  if (named.length === 0) throw new RuleViolation('employer_not_confirmed')

  return named
}

const notAdmitted = ({ audience }: CourseKindDefinition) =>
  new RuleViolation('class_not_admitted', {
    classes: audience.classes.map(({ label }) => label.ja).join('・'),
    classesEn: audience.classes.map(({ label }) => label.en).join(', '),
    article: audience.article,
  })

function assertAge(age: number | null, { audience, guardianUnder }: CourseKindDefinition) {
  const admitted = isOfAge(age, audience.age)
  if (admitted === null || (guardianUnder !== null && age === null)) throw new RuleViolation('age_unknown')
  if (!admitted) throw new RuleViolation('age_not_admitted', { from: audience.age!.from, to: audience.age!.to, age: age! })
}

/** Whether an enrolment of the kind is any company's business. */
const tiesToCompany = (kind: CourseKindDefinition) =>
  kind.privacy === 'ordinary' &&
  (kind.party === 'company' || kind.nomination.isAllowed || kind.companyCap !== null || kind.ticketsPerCompany !== null || (kind.fee?.payers.includes('company') ?? false))
