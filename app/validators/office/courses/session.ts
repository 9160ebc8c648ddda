/** A session as the desk types it: days and times in Tokyo, rows that may be left blank. */
import type { MeetingWords } from '#actions/courses/edit_session'
import type { PlannedMeeting } from '#actions/courses/meetings'
import type { PlannedLimit, SessionFacts, SessionPlan } from '#actions/courses/open_session'
import { plainText, readAs, readOrEmpty } from '#validators/companies/understood'
import { form } from '#validators/form'
import { typedAmount, typedDay, typedMoment, typedTime } from '#values/typed'

/** More rows than this are no session. */
const MOST_ROWS = 60

const upTo = (most: number, least = 0) => (text: string) => {
  const value = typedAmount(text)
  return value !== null && value >= least && value <= most ? value : null
}
const count = (most: number, least = 0) => readOrEmpty(upTo(most, least), 'wholeNumber')
const link = (text: string) => (/^https?:\/\/\S+$/.test(text) && URL.canParse(text) ? text : null)
const linkField = () => readOrEmpty(link, 'url', 500)
const chosen = () => form.number().withoutDecimals().positive().nullable().optional()

/** Rows left empty count as none; the others keep their places for the messages. */
function withoutBlanks(rows: unknown) {
  if (!Array.isArray(rows)) return rows
  const isTyped = ([name, typed]: [string, unknown]) => !['id', 'kind'].includes(name) && typed !== '' && typed !== null && typed !== undefined
  return rows.map((row) => (row && typeof row === 'object' && Object.entries(row).some(isTyped) ? row : null))
}

const meetings = () =>
  form
    .array(
      form
        .object({
          id: chosen(),
          day: readAs(typedDay, 'day'),
          begins: readAs(typedTime, 'time'),
          ends: readAs(typedTime, 'time'),
          break: count(600),
          roomId: chosen(),
          place: plainText(200),
          onlineUrl: linkField(),
          topic: plainText(200),
        })
        .nullable()
    )
    .parse(withoutBlanks)
    .maxLength(MOST_ROWS)

const limits = () =>
  form
    .array(
      form
        .object({
          kind: form.enum(['room', 'equipment', 'audience'] as const),
          audienceClass: plainText(24),
          label: form.string().trim().maxLength(100),
          labelEn: plainText(100),
          seats: readAs(upTo(100_000), 'wholeNumber'),
        })
        .nullable()
    )
    .parse(withoutBlanks)
    .maxLength(MOST_ROWS)
    .optional()

const facts = {
  applyFrom: readOrEmpty(typedMoment, 'moment'),
  applyUntil: readOrEmpty(typedMoment, 'moment'),
  companyCap: count(10_000, 1),
  capReleasedAt: readOrEmpty(typedMoment, 'moment'),
  instructorId: chosen(),
  place: plainText(200),
  onlineUrl: linkField(),
}

export const sessionValidator = form.create({ ...facts, seen: plainText(16), seats: readAs(upTo(100_000, 1), 'wholeNumber'), meetings: meetings(), limits: limits() })

export const publishedValidator = form.create({
  ...facts,
  seen: plainText(16),
  meetings: form.array(form.object({ id: form.number().withoutDecimals().positive(), topic: plainText(200), onlineUrl: linkField() })).maxLength(MOST_ROWS),
})

export const moveValidator = form.create({
  sequence: form.number().withoutDecimals(),
  reason: form.string().trim().minLength(1).maxLength(500),
  meetings: meetings(),
})

export const seatsValidator = form.create({
  seats: readAs(upTo(100_000, 1), 'wholeNumber'),
  limits: form.array(form.object({ id: form.number().withoutDecimals().positive(), seats: readAs(upTo(100_000), 'wholeNumber') })).maxLength(MOST_ROWS).optional(),
})

export const reasonValidator = form.create({ reason: form.string().trim().minLength(1).maxLength(500) })

export const fromValidator = form.create({ from: readOrEmpty(typedMoment, 'moment') })

type Sent = Awaited<ReturnType<typeof sessionValidator.validate>>
type SentFacts = Pick<Sent, 'applyFrom' | 'applyUntil' | 'companyCap' | 'capReleasedAt' | 'instructorId' | 'place' | 'onlineUrl'>

export const factsOfForm = (sent: SentFacts): SessionFacts => ({
  applyFrom: sent.applyFrom ?? null,
  applyUntil: sent.applyUntil ?? null,
  companyCap: sent.companyCap ?? null,
  capReleasedAt: sent.capReleasedAt ?? null,
  instructorId: sent.instructorId ?? null,
  place: sent.place ?? null,
  onlineUrl: sent.onlineUrl ?? null,
})

export const planOfForm = (sent: Sent): SessionPlan => ({
  ...factsOfForm(sent),
  seats: sent.seats,
  meetings: meetingsOfForm(sent.meetings),
  limits: (sent.limits ?? []).flatMap((row): PlannedLimit[] =>
    row ? [{ kind: row.kind, audienceClass: row.audienceClass ?? null, label: row.label, labelEn: row.labelEn ?? null, seats: row.seats }] : []
  ),
})

export const meetingsOfForm = (rows: Sent['meetings']): PlannedMeeting[] =>
  rows.flatMap((row) =>
    row
      ? [
          {
            id: row.id ?? undefined,
            startsAt: typedMoment(`${row.day}T${row.begins}`)!,
            endsAt: typedMoment(`${row.day}T${row.ends}`)!,
            breakMinutes: row.break ?? 0,
            roomId: row.roomId ?? null,
            place: row.place ?? null,
            onlineUrl: row.onlineUrl ?? null,
            topic: row.topic ?? null,
          },
        ]
      : []
  )

export const wordsOfForm = (rows: Awaited<ReturnType<typeof publishedValidator.validate>>['meetings']): MeetingWords[] =>
  rows.map(({ id, topic, onlineUrl }) => ({ id, topic: topic ?? null, onlineUrl: onlineUrl ?? null }))
