/** The indicators once more, by SQL written for the tests alone: a fiscal year at a time, nothing of the product's own queries. */
import holidayJp from '@holiday-jp/holiday_jp'
import db from '@adonisjs/lucid/services/db'

const one = async (sql: string, bindings: (string | number)[]): Promise<number> => Number((await all(sql, bindings))[0]!.n ?? 0)

async function all(sql: string, bindings: (string | number)[]): Promise<Record<string, any>[]> {
  const found = await db.rawQuery(sql, bindings)
  return Array.isArray(found[0]) ? found[0] : found
}

interface Year {
  year: number
  /** the last day counted */
  last: string
}

/** A fiscal year, or what has passed of it. */
export const yearOf = (year: number, until?: string): Year => ({ year, last: until ?? `${year + 1}-03-31` })

const days = ({ year, last }: Year) => [`${year}-04-01`, last]
/** midnight of 1 April in Tokyo, and midnight after the last day */
const moments = ({ year, last }: Year) => [`${year}-03-31 15:00:00.000`, `${last} 15:00:00.000`]
const tenths = (part: number, whole: number) => (whole === 0 ? null : Math.floor((part / whole) * 10 + 0.5 + 1e-9) / 10)
const percent = (part: number, whole: number) => tenths(part * 100, whole)

function median(values: number[]) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted.length === 0 ? null : (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2
}

const SEEN = `select e.id, e.state, e.company_id, coalesce(u.merged_into_id, u.id) as who, c.field, k.definition
  from enrolments e, course_sessions s, courses c, users u, kind_editions k
  where s.id = e.course_session_id and c.id = s.course_id and u.id = e.user_id and k.id = s.kind_edition_id
  and e.party in ('person', 'job_seeker') and e.state in ('attending', 'completed', 'not_completed')
  and s.state in ('published', 'finished') and s.starts_at >= ? and s.starts_at < ?`

const GRANTED = `from claims c where exists (select 1 from grant_decisions g where g.claim_id = c.id and g.decided_on >= ? and g.decided_on <= ?)`

const sentBy = async (year: Year, field?: string) => {
  const rows = (await all(SEEN, moments(year))).filter(
    (row) => row.company_id && JSON.parse(row.definition).privacy !== 'protected' && (!field || row.field === field)
  )
  return new Set(rows.map((row) => row.company_id)).size
}

interface DecidedByHand {
  gross: number
  net: number
  standard: number
}

/** Day by day: an open day counts net unless the case lay with the company on it. */
async function decided(year: Year): Promise<DecidedByHand[]> {
  const claims = await all(
    `select c.id, c.arrived_on, t.definition, d.decided_on from claims c join programme_terms t on t.id = c.programme_terms_id
     join (select claim_id, decided_on from grant_decisions union all select claim_id, decided_on from grant_refusals) d on d.claim_id = c.id
     where d.decided_on >= ? and d.decided_on <= ?`,
    days(year)
  )
  const found: DecidedByHand[] = []
  for (const { id, arrived_on: arrived, decided_on: on, definition } of claims) {
    const events = await all(
      `select step, occurred_at from claim_events where claim_id = ? and step in ('returnForCorrection', 'resubmit') order by sequence`,
      [id]
    )
    const turns = events.map(({ step, occurred_at: at }) => ({ step, day: tokyoDay(at) }))
    const away = turns
      .filter(({ step }) => step === 'returnForCorrection')
      .map(({ day }, index) => [day, turns.filter(({ step }) => step === 'resubmit')[index]?.day ?? '9999'])
    const open = openDays(arrived, on)
    found.push({
      gross: open.length,
      net: open.filter((day) => !away.some(([out, back]) => day > out! && day <= back!)).length,
      standard: JSON.parse(definition).standardDays,
    })
  }
  return found
}

const tokyoDay = (at: string) => new Date(Date.parse(`${at.replace(' ', 'T')}Z`) + 9 * 3600_000).toISOString().slice(0, 10)

function openDays(from: string, to: string): string[] {
  const found: string[] = []
  for (let at = Date.parse(`${from}T00:00Z`) + 86_400_000; at <= Date.parse(`${to}T00:00Z`); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10)
    const isShut =
      [0, 6].includes(new Date(at).getUTCDay()) ||
      day in holidayJp.holidays ||
      ['12-29', '12-30', '12-31', '01-01', '01-02', '01-03'].includes(day.slice(5))
    if (!isShut) found.push(day)
  }
  return found
}

const NEW = `from certificates t left join certifications c on c.id = t.certification_id
  where t.scheme in (select code from certification_schemes where subject = 'company') and t.valid_from between ? and ?`

async function satisfied(year: Year) {
  const rows = await all(
    `select a.course_session_id as session, a.answers from survey_answers a join course_sessions s on s.id = a.course_session_id
     where s.state in ('published', 'finished') and s.starts_at >= ? and s.starts_at < ? order by a.id`,
    moments(year)
  )
  let [sum, count] = [0, 0]
  for (const session of new Set(rows.map((row) => row.session))) {
    const own = rows.filter((row) => row.session === session)
    for (const { answers } of own.slice(0, Math.floor(own.length / 5) * 5)) {
      const mark = JSON.parse(answers).satisfaction
      if (mark) [sum, count] = [sum + mark, count + 1]
    }
  }
  return tenths(sum, count)
}

async function higherTier(year: Year) {
  const [from, to] = days(year) as [string, string]
  const opening = (await all('select definition from programme_terms', [])).flatMap(({ definition }) =>
    (JSON.parse(definition).tiers ?? []).flatMap((tier: any) => (tier.when ? [tier.when.scheme] : []))
  )
  const certificates = (
    await all('select * from certificates where valid_from <= ? and (valid_until is null or valid_until >= ?)', [to, from])
  ).filter(
    (row) =>
      opening.includes(row.scheme) && !(row.revoked_on && row.revoked_on <= from) && !(row.surrendered_on && row.surrendered_on <= from)
  )
  const held = new Set(certificates.map((row) => row.company_id))
  const users = await all(`select distinct company_id from claims where tier = 'certified' and arrived_on >= ? and arrived_on <= ?`, [
    from,
    to,
  ])
  return percent(users.filter((row) => held.has(row.company_id)).length, held.size)
}

// prettier-ignore
export const byHand: Record<string, (year: Year) => Promise<number | null>> = {
  'claims-received':   (year) => one('select count(*) as n from claims where arrived_on >= ? and arrived_on <= ?', days(year)),
  'grants-decided':    (year) => one('select count(*) as n from grant_decisions where decided_on between ? and ?', days(year)),
  'companies-granted': (year) => one(`select count(distinct c.company_id) as n ${GRANTED}`, days(year)),
  'yen-granted':       (year) => one('select sum(amount) as n from grant_decisions where decided_on between ? and ?', days(year)),
  'budget-taken-up':   async (year) => {
    const budget = await one('select sum(budget) as n from programme_terms where fiscal_year = ?', [year.year])
    const [, before] = moments(year)
    const flow = (account: string) => one(`select sum(b.amount) as n from budget_entries b, programme_terms t where t.id = b.programme_terms_id and t.fiscal_year = ? and b.occurred_at < ? and b.${account} in ('paid', 'committed')`, [year.year, before!])
    return percent((await flow('to_account')) - (await flow('from_account')), budget)
  },
  'hires-supported':        (year) => one(`select count(*) as n from hires h, amount_finalisations f where f.claim_id = h.claim_id and h.stage = 'report' and f.decided_on between ? and ?`, days(year)),
  'hires-still-employed':   async (year) => {
    const rows = await all(`select a.answer, a.left_on, o.check_on from hire_outcomes o, hire_answers a, claims c where a.id = o.current_answer_id and c.id = o.claim_id and c.state in ('finalised', 'payment_requested', 'in_payment', 'paid') and a.answer <> 'unknown' and o.check_on >= ? and o.check_on <= ?`, days(year))
    return percent(rows.filter(({ answer, left_on: left, check_on: check }) => answer === 'employed' || left >= check).length, rows.length)
  },
  'days-to-decision':       async (year) => median((await decided(year)).map(({ gross }) => gross)),
  'days-to-decision-net':   async (year) => median((await decided(year)).map(({ net }) => net)),
  'within-standard-period': async (year) => { const rows = await decided(year); return percent(rows.filter(({ net, standard }) => net <= standard).length, rows.length) },
  'correction-rounds':      async (year) => tenths(
    await one(`select count(*) as n from correction_requests r where r.subject_type = 'claim' and r.stage = 'application' and r.subject_id in (select claim_id from grant_decisions where decided_on between ? and ? union select claim_id from grant_refusals where decided_on between ? and ?)`, [...days(year), ...days(year)]),
    (await decided(year)).length
  ),
  'seats-offered':        (year) => one(`select sum(seats) as n from course_sessions where state not in ('draft', 'cancelled') and starts_at >= ? and starts_at < ?`, moments(year)),
  'participants':         async (year) => new Set((await all(SEEN, moments(year))).map(({ who }) => who)).size,
  'attendances':          async (year) => (await all(SEEN, moments(year))).length,
  'completion-rate':      async (year) => { const rows = (await all(SEEN, moments(year))).filter(({ state }) => state !== 'attending'); return percent(rows.filter(({ state }) => state === 'completed').length, rows.length) },
  'companies-trained':    (year) => sentBy(year),
  'companies-ai-courses': (year) => sentBy(year, 'ai'),
  'satisfaction':         satisfied,
  'certified-new':        (year) => one(`select count(distinct t.company_id) as n ${NEW} and (c.id is null or c.renews_id is null)`, days(year)),
  'certified-renewed':    (year) => one(`select count(distinct t.company_id) as n ${NEW} and c.renews_id > 0`, days(year)),
  'certified-valid':      (year) => { const [, last] = days(year) as [string, string]; return one(`select count(distinct company_id) as n from certificates t where t.scheme in (select code from certification_schemes where subject = 'company') and ? >= t.valid_from and ? <= coalesce(t.valid_until, '9999-12-31') and ? < coalesce(t.revoked_on, '9999-12-31') and ? < coalesce(t.surrendered_on, '9999-12-31')`, [last, last, last, last]) },
  'higher-tier-used':     higherTier,
}
