/** Short random histories of the office, a fiscal year each, written as rows: what matters to the indicators, and what must not. */
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import { addDays, type Day } from '#values/day'

export const YEARS = Array.from({ length: 100 }, (_, index) => 1960 + index)

type Row = Record<string, unknown>

const CREATED = '1950-01-01 00:00:00.000'
const MIDS = ['06', '09', '39', '39', '56', '76', '411', null]
const SIZES = [1, 5, 6, 20, 40, 77, 300, 301, null]
const FIELDS = ['ai', 'ai', 'newtech', 'management']

/** mulberry32 */
function dice(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    upTo: (most: number) => Math.floor(next() * (most + 1)),
    one: <T>(of: readonly T[]) => of[Math.floor(next() * of.length)]!,
    may: (share: number) => next() < share,
  }
}

/** Writes a history for each of the years; the same seed writes the same. */
export async function givenHistories(seed: number) {
  const { upTo, one, may } = dice(seed)
  const first = Object.fromEntries(
    await Promise.all(TABLES.map(async (table) => [table, 1 + Number((await db.from(table).max('id as id'))[0].id ?? 0)]))
  )
  const rows: Record<string, Row[]> = Object.fromEntries(TABLES.map((table) => [table, []]))
  const add = (table: string, row: Row): number => {
    const id = first[table] + rows[table]!.length
    rows[table]!.push({ id, ...row })
    return id
  }
  const instant = (day: Day) =>
    DateTime.fromISO(`${day}T00:00`, { zone: 'Asia/Tokyo' })
      .plus({ minutes: one([0, 1, 600, 899, 900, 1439]) })
      .toUTC()
      .toFormat('yyyy-MM-dd HH:mm:ss.SSS')
  const stamps = { created_at: CREATED, updated_at: CREATED }

  const users = Array.from({ length: 9 }, (_, index) =>
    add('users', { email: `random-${seed}-${index}@example.jp`, name: `人 ${index}`, ...stamps })
  )
  rows.users!.at(-1)!.merged_into_id = users[0]
  const companies = Array.from({ length: 9 }, (_, index) =>
    add('companies', { name: `社 ${seed}-${index}`, industry: one(MIDS), regular_employees: one(SIZES), ...stamps })
  )
  const programmes = ['one', 'two'].map((name) =>
    add('subsidy_programmes', {
      code: `random-${name}-${seed}`,
      name,
      name_en: name,
      ordinance: '要綱',
      procedure: 'grant_then_report',
      claim_sign: name,
      project: `取組${name}`,
      created_at: CREATED,
    })
  )
  const kinds = ['ordinary', 'protected'].map((privacy) => {
    const kind = add('course_kinds', {
      code: `random-${privacy}-${seed}`,
      name: privacy,
      name_en: privacy,
      department: 'industry',
      project: `取組${privacy}`,
      created_at: CREATED,
    })
    const edition = add('kind_editions', {
      course_kind_id: kind,
      edition: 1,
      definition: JSON.stringify({ privacy }),
      digest: '-',
      adopted_at: CREATED,
    })
    return { kind, edition }
  })
  const courses = FIELDS.map((field, index) => {
    const { kind, edition } = kinds[Number(index === 3)]!
    const course = add('courses', {
      code: `R${seed}-${index}`,
      course_kind_id: kind,
      field,
      level: 'basic',
      mode: 'onsite',
      title: field,
      summary: field,
      net_minutes: 60,
      ...stamps,
    })
    return { course, edition }
  })
  const schemes = [
    { code: `opens-${seed}`, subject: 'company' },
    { code: `other-${seed}`, subject: 'company' },
    { code: `award-${seed}`, subject: 'person' },
  ]
  const editions = schemes.map(({ code, subject }) => {
    const scheme = add('certification_schemes', {
      code,
      name: code,
      name_en: code,
      department: 'equality',
      ordinance: '要綱',
      project: '取組',
      case_sign: code,
      subject,
      created_at: CREATED,
    })
    return {
      scheme,
      edition: add('scheme_editions', { scheme_id: scheme, edition: 1, definition: '{}', digest: '-', adopted_at: CREATED }),
    }
  })
  let number = 0

  for (const year of YEARS) {
    const from = `${year}-04-01` as Day
    const someDay = () => one([from, addDays(`${year + 1}-04-01` as Day, -1), addDays(from, upTo(364)), addDays(from, upTo(364))])
    const terms = programmes.map((programme, index) =>
      add('programme_terms', {
        programme_id: programme,
        fiscal_year: year,
        window_from: from,
        window_to: `${year + 1}-03-31`,
        budget: 1_000_000 + upTo(5_000_000),
        definition: JSON.stringify({
          standardDays: 5 + upTo(15),
          tiers: index === 0 ? [{ when: { criterion: 'certifiedUnder', scheme: schemes[0]!.code } }] : [],
        }),
        digest: '-',
        adopted_at: CREATED,
      })
    )

    for (let count = upTo(8); count > 0; count--) {
      const [company, which] = [one(companies), upTo(1)]
      const isDraft = may(0.1)
      const arrived = someDay()
      const state = one(['submitted', 'returned', 'granted', 'granted', 'granted', 'refused', 'withdrawn', 'finalised'])
      const facts = { industry: one(MIDS), regularEmployees: one(SIZES) }
      const claim = add('claims', {
        company_id: company,
        programme_id: programmes[which],
        programme_terms_id: terms[which],
        fiscal_year: year,
        state: isDraft ? 'draft' : state,
        number: isDraft ? null : `R${seed}-${(number += 1)}`,
        opened_by_id: users[0],
        arrived_on: isDraft ? null : arrived,
        submitted_at: isDraft ? null : instant(arrived),
        tier: isDraft ? null : one(['standard', 'certified']),
        company_facts: isDraft ? null : JSON.stringify(facts),
        ...stamps,
      })
      if (isDraft) continue

      let [day, sequence] = [arrived, 0]
      const event = (step: string) =>
        add('claim_events', {
          claim_id: claim,
          sequence: (sequence += 1),
          step,
          from_state: '-',
          to_state: '-',
          article: '-',
          actor_as: 'clerk',
          facts: '{}',
          occurred_at: instant(day),
          previous_hash: '-',
          hash: '-',
        })
      event('submit')
      for (let round = 1, rounds = upTo(2); round <= rounds; round++) {
        day = addDays(day, upTo(12))
        event('returnForCorrection')
        add('correction_requests', {
          subject_type: 'claim',
          subject_id: claim,
          stage: 'application',
          round,
          due_on: day,
          raised_by_id: users[0],
          raised_at: instant(day),
        })
        day = addDays(day, upTo(12))
        event('resubmit')
      }
      if (may(0.2))
        add('correction_requests', {
          subject_type: 'claim',
          subject_id: claim,
          stage: 'report',
          round: 1,
          due_on: day,
          raised_by_id: users[0],
          raised_at: instant(day),
        })
      if (may(0.2))
        add('correction_requests', {
          subject_type: 'certification',
          subject_id: claim,
          stage: 'application',
          round: 1,
          due_on: day,
          raised_by_id: users[0],
          raised_at: instant(day),
        })
      day = addDays(day, upTo(20))
      const amount = 1000 * upTo(500)
      if (state === 'refused')
        add('grant_refusals', {
          claim_id: claim,
          reason: '-',
          article: '-',
          notice_number: `N${seed}-${(number += 1)}`,
          decided_on: day,
          created_at: CREATED,
        })
      if (state !== 'granted' && state !== 'finalised') continue

      add('grant_decisions', {
        claim_id: claim,
        amount,
        tier: 'standard',
        explanation: '{}',
        conditions: '[]',
        notice_number: `N${seed}-${(number += 1)}`,
        decided_on: day,
        withdrawable_until: day,
        created_at: CREATED,
      })
      const flow = (kind: string, from_account: string, to_account: string, of: number) =>
        add('budget_entries', {
          programme_terms_id: terms[which],
          claim_id: claim,
          kind,
          from_account,
          to_account,
          amount: of,
          occurred_at: instant(day),
        })
      flow('reserve', 'available', 'reserved', amount)
      flow('commit', 'reserved', 'committed', amount)
      add('hires', { claim_id: claim, stage: 'application', key: 'a', staff_mark: 'A' })
      if (state !== 'finalised') continue

      day = addDays(day, upTo(60))
      add('amount_finalisations', {
        claim_id: claim,
        amount,
        explanation: '{}',
        notice_number: `N${seed}-${(number += 1)}`,
        decided_on: day,
        created_at: CREATED,
      })
      const inquiry = add('hire_inquiries', { claim_id: claim, company_id: company, asked_at: instant(day) })
      for (let hires = upTo(3); hires > 0; hires--) {
        const key = `r${hires}`
        add('hires', { claim_id: claim, stage: 'report', key, staff_mark: `R${hires}` })
        if (may(0.2)) continue
        const check = addDays(day, upTo(300))
        const outcome = add('hire_outcomes', { hire_inquiry_id: inquiry, claim_id: claim, hire_key: key, check_on: check })
        for (let answers = upTo(2); answers > 0; answers--) {
          const answer = one(['employed', 'left', 'left', 'unknown'])
          const left = answer === 'left' ? addDays(check, upTo(20) - 10) : null
          const given = { hire_outcome_id: outcome, answer, left_on: left, answered_by_id: users[0], answered_at: instant(check) }
          rows.hire_outcomes!.at(-1)!.current_answer_id = add('hire_answers', given)
        }
      }
      if (may(0.2)) rows.claims!.at(-1)!.state = 'revoked'
      if (may(0.5)) flow('release', 'committed', 'available', Math.floor(amount / 3))
      if (may(0.5)) flow('pay', 'committed', 'paid', Math.floor(amount / 2))
    }

    for (let count = upTo(3); count > 0; count--) {
      const { course, edition } = one(courses)
      const starts = instant(someDay())
      const session = add('course_sessions', {
        course_id: course,
        number: (number += 1),
        kind_edition_id: edition,
        allocation: 'first_come',
        state: one(['published', 'finished', 'finished', 'cancelled', 'draft']),
        apply_from: starts,
        apply_until: starts,
        starts_at: starts,
        ends_at: starts,
        day_part: 'daytime',
        seats: 5 + upTo(30),
        ...stamps,
      })
      for (const user of users.filter(() => may(0.6))) {
        const party = one(['person', 'person', 'job_seeker', 'company'])
        const company = party === 'company' || may(0.6) ? one(companies) : null
        add('enrolments', {
          course_session_id: session,
          party,
          party_key: `${party}:${user}`,
          user_id: user,
          company_id: company,
          state: one(['applied', 'confirmed', 'attending', 'completed', 'completed', 'not_completed', 'absent', 'declined']),
          ...stamps,
        })
      }
      for (let answers = upTo(12); answers > 0; answers--)
        add('survey_answers', {
          course_session_id: session,
          answers: JSON.stringify(may(0.9) ? { satisfaction: 1 + upTo(4), useful: 3 } : { useful: 3 }),
          answered_on: from,
        })
    }

    for (let count = upTo(4); count > 0; count--) {
      const which = upTo(2)
      const [company, validFrom] = [one(companies), someDay()]
      const isRenewal = may(0.4)
      const { scheme, edition } = editions[which]!
      const certification = may(0.8)
        ? add('certifications', {
            company_id: company,
            scheme_id: scheme,
            scheme_edition_id: edition,
            fiscal_year: year,
            state: 'concluded',
            opened_by_id: users[0],
            renews_id: isRenewal ? first.certifications : null,
            ...stamps,
          })
        : null
      for (const field of ['a', 'b'].filter(() => may(0.7)))
        add('certificates', {
          company_id: company,
          certification_id: certification,
          scheme: schemes[which]!.code,
          field,
          valid_from: validFrom,
          valid_until: may(0.1) ? null : addDays(validFrom, upTo(800)),
          revoked_on: may(0.1) ? addDays(validFrom, upTo(400)) : null,
          surrendered_on: may(0.1) ? addDays(validFrom, upTo(400)) : null,
          created_at: CREATED,
        })
    }
  }

  for (const table of TABLES)
    for (let at = 0; at < rows[table]!.length; at += 400) await db.table(table).multiInsert(sameColumns(rows[table]!.slice(at, at + 400)))
}

/** In the order in which they refer to each other. */
const TABLES = [
  'users',
  'companies',
  'subsidy_programmes',
  'programme_terms',
  'claims',
  'claim_events',
  'correction_requests',
  'grant_decisions',
  'grant_refusals',
  'amount_finalisations',
  'hires',
  'hire_inquiries',
  'hire_outcomes',
  'hire_answers',
  'budget_entries',
  'course_kinds',
  'kind_editions',
  'courses',
  'course_sessions',
  'enrolments',
  'survey_answers',
  'certification_schemes',
  'scheme_editions',
  'certifications',
  'certificates',
]

function sameColumns(rows: Row[]) {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name] ?? null])))
}
