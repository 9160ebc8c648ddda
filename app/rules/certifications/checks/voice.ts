import { isPositive, saidTwice, when, type Finding } from '#rules/claims/checks/finding'
import { notTwice } from '#rules/certifications/checks/twice'
import type { SchemeDefinition } from '#rules/certifications/scheme_definition'

/** Fewer answers than these would tell who gave them. */
export const SMALLEST_VOICE = 5

export function checkVoice({ voice, fields, subject }: SchemeDefinition): Finding[] {
  if (voice === null) return []
  const known = fields.map(({ code }) => code)

  return [
    ...when(subject !== 'company', 'voice', '従業員の声は、企業の認定でだけ聞きます。', 'is for companies.'),
    ...when(voice.questions.length === 0, 'voice.questions', '質問がありません。', 'is empty.'),
    ...notTwice(
      voice.questions.map(({ code }) => code),
      'voice.questions'
    ),
    ...voice.questions.flatMap(({ code, field, label }) => [
      ...saidTwice(label, `voice.questions.${code}.label`),
      ...when(
        field !== null && !known.includes(field),
        `voice.questions.${code}.field`,
        'ない分野を指しています。',
        'names a field that does not exist.'
      ),
    ]),
    ...when(
      !(Number.isSafeInteger(voice.atLeast) && voice.atLeast >= SMALLEST_VOICE),
      'voice.atLeast',
      `${SMALLEST_VOICE}以上の整数で書いてください。`,
      `must be ${SMALLEST_VOICE} or more.`
    ),
    ...when(!isPositive(voice.openDays), 'voice.openDays', '日数が正の整数ではありません。', 'is not a positive whole number.'),
  ]
}
