/** What a clerk and an approver may send. */
import vine from '@vinejs/vine'
import { typedAmount } from '#values/typed'
import { EXAMINED_ACTS } from '#workflows/binding_acts'

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

export const proposalValidator = vine.create({
  step: vine.enum(EXAMINED_ACTS),
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
