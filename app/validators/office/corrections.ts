/** A round of corrections, as the clerk's form sends it. */
import vine from '@vinejs/vine'
import { correctionReasonCodes } from '#rules/corrections/reasons'

const words = (longest: number) => vine.string().trim().maxLength(longest)

/** Rows of the list that were left empty count as none; the others keep their places for the messages. */
function withoutBlanks(rows: unknown) {
  if (!Array.isArray(rows)) return rows
  const kept = rows.map((row) => (row && Object.values(row).some((typed) => typed !== '' && typed !== null) ? row : null))
  while (kept.length > 0 && kept.at(-1) === null) kept.pop()
  return kept
}

export const correctionValidator = vine.create({
  dueOn: vine
    .date({ formats: ['YYYY-MM-DD'] })
    .transform((date) =>
      [date.getFullYear(), String(date.getMonth() + 1).padStart(2, '0'), String(date.getDate()).padStart(2, '0')].join('-')
    ),
  message: words(2_000).optional().nullable(),
  entries: vine
    .array(
      vine
        .object({
          target: words(120),
          reasonCode: vine.enum(correctionReasonCodes),
          whatIsWrong: words(1_000).minLength(1),
          howToMend: words(1_000).minLength(1),
        })
        .nullable()
    )
    .parse(withoutBlanks)
    .notEmpty()
    .maxLength(50),
})
