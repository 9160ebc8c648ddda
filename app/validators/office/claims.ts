/** What a clerk and an approver may send. */
import vine from '@vinejs/vine'
import { correctionReasonCodes } from '#rules/corrections/reasons'
import { typedAmount } from '#values/typed'
import { BINDING_ACTS } from '#workflows/binding_acts'

const words = (longest: number) => vine.string().trim().maxLength(longest)

/** Yen as people type them: full width, with commas. */
const amount = () =>
  vine
    .number()
    .parse((typed) => (typeof typed === 'string' ? (typedAmount(typed) ?? typed) : typed))
    .withoutDecimals()
    .range([1, 9_999_999_999])

export const assignmentValidator = vine.create({
  to: vine.number().withoutDecimals().positive().optional(),
  note: words(1_000).optional(),
})

export const noteValidator = vine.create({
  kind: vine.enum(['note', 'telephone'] as const),
  body: words(4_000).minLength(1),
})

export const examinationValidator = vine.create({
  items: vine
    .array(
      vine.object({
        code: words(80),
        result: vine.enum(['passed', 'failed', 'no_data', 'by_hand', 'automatic'] as const),
        note: words(1_000).optional().nullable(),
      })
    )
    .minLength(1)
    .maxLength(500),
})

export const adjustmentValidator = vine.create({
  kind: vine.enum(['strike', 'reduce', 'undo'] as const),
  amount: amount().optional().requiredWhen('kind', '=', 'reduce'),
  reason: words(500).optional().requiredWhen('kind', '!=', 'undo'),
  article: words(60).optional().requiredWhen('kind', '!=', 'undo'),
})

/** Rows of the list that were left empty count as none; the others keep their places for the messages. */
function withoutBlanks(rows: unknown) {
  if (!Array.isArray(rows)) return rows
  const kept = rows.map((row) => (row && Object.values(row).some((typed) => typed !== '' && typed !== null) ? row : null))
  while (kept.length > 0 && kept.at(-1) === null) kept.pop()
  return kept
}

export const correctionValidator = vine.create({
  dueOn: vine.date({ formats: ['YYYY-MM-DD'] }).transform((date) => [date.getFullYear(), String(date.getMonth() + 1).padStart(2, '0'), String(date.getDate()).padStart(2, '0')].join('-')),
  message: words(2_000).optional().nullable(),
  entries: vine
    .array(
      vine.object({
        target: words(120),
        reasonCode: vine.enum(correctionReasonCodes),
        whatIsWrong: words(1_000).minLength(1),
        howToMend: words(1_000).minLength(1),
      }).nullable()
    )
    .parse(withoutBlanks)
    .notEmpty()
    .maxLength(50),
})

export const proposalValidator = vine.create({
  step: vine.enum(BINDING_ACTS),
  summary: words(2_000).minLength(1),
  reason: words(2_000).optional().requiredWhen('step', '=', 'refuse'),
  article: words(60).optional().requiredWhen('step', '=', 'refuse'),
})

export const approvalValidator = vine.create({
  comment: words(1_000).optional().nullable(),
})

export const sendingBackValidator = vine.create({
  comment: words(1_000).minLength(1),
})

export const filterValidator = vine.create({
  name: words(60).minLength(1),
  query: words(500).regex(/^[^\r\n#]*$/),
})
