/** A course as the desk types it: anything may still be empty; what is typed must make sense. */
import { plainText, readOrEmpty } from '#validators/companies/understood'
import { form } from '#validators/form'
import type { TypedCourse } from '#actions/courses/save_course'
import { COURSE_FIELDS, COURSE_LANGUAGES, COURSE_LEVELS, COURSE_MODES, PRESENCES } from '#rules/courses/course_words'
import type { Ratio } from '#values/ratio'
import { typedAmount, typedMoment } from '#values/typed'

const upTo = (most: number) => (text: string) => {
  const value = typedAmount(text)
  return value !== null && value <= most ? value : null
}
const code = (text: string) => {
  const plain = text.normalize('NFKC').trim().toUpperCase()
  return /^[A-Z0-9][A-Z0-9-]{1,19}$/.test(plain) ? plain : null
}
const codes = (text: string) => {
  const all = text.split(/[\s,、，]+/).filter(Boolean).map(code)
  return all.every((one): one is string => one !== null) ? [...new Set(all)] : null
}
export const courseValidator = form.create({
  version: form.number().withoutDecimals().optional(),
  code: readOrEmpty(code, 'courseCode'),
  courseKindId: form.number().withoutDecimals().positive(),
  field: form.enum(COURSE_FIELDS),
  level: form.enum(COURSE_LEVELS),
  language: form.enum(COURSE_LANGUAGES),
  mode: form.enum(COURSE_MODES),
  title: plainText(200),
  titleKana: plainText(200),
  titleEn: plainText(200),
  summary: plainText(1_000),
  summaryEn: plainText(1_000),
  aim: plainText(1_000),
  audience: plainText(300),
  netMinutes: readOrEmpty(upTo(100_000), 'wholeNumber'),
  fullFee: readOrEmpty(upTo(99_999_999), 'yen'),
  fee: readOrEmpty(upTo(99_999_999), 'yen'),
  completion: form
    .object({
      presence: form.enum(PRESENCES).nullable().optional(),
      missed: readOrEmpty(upTo(100), 'wholeNumber'),
      assignment: form.enum(['1', '0'] as const).nullable().optional(),
      test: readOrEmpty(upTo(100), 'wholeNumber'),
    })
    .optional(),
  prerequisites: readOrEmpty(codes, 'courseCodes', 300),
  isSample: form.boolean().optional(),
})

export const publicationValidator = form.create({
  version: form.number().withoutDecimals(),
  from: readOrEmpty(typedMoment, 'moment'),
})

type Sent = Awaited<ReturnType<typeof courseValidator.validate>>

/** What is empty in the form is empty in the course. */
export function typedCourse({ version: _, completion, ...sent }: Sent): TypedCourse {
  return {
    ...sent,
    code: sent.code ?? null,
    title: sent.title ?? '',
    titleKana: sent.titleKana ?? null,
    titleEn: sent.titleEn ?? null,
    summary: sent.summary ?? '',
    summaryEn: sent.summaryEn ?? null,
    aim: sent.aim ?? null,
    audience: sent.audience ?? null,
    netMinutes: sent.netMinutes ?? 0,
    fullFee: sent.fullFee ?? 0,
    fee: sent.fee ?? 0,
    completion: ownRule(completion),
    prerequisites: sent.prerequisites ?? [],
    isSample: sent.isSample ?? false,
  }
}

function ownRule(typed: Sent['completion']): TypedCourse['completion'] {
  const rule: NonNullable<TypedCourse['completion']> = {}
  if (typed?.presence) rule.presence = typed.presence as Ratio
  if (typed?.missed !== undefined && typed.missed !== null) rule.missedMeetingsAtMost = typed.missed
  if (typed?.assignment) rule.assignment = typed.assignment === '1'
  if (typed?.test !== undefined && typed.test !== null) rule.testAtLeast = typed.test

  return Object.keys(rule).length > 0 ? rule : null
}
