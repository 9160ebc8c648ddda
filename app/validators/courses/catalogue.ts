import type { HttpContext } from '@adonisjs/core/http'
import type { Infer } from '@vinejs/vine/types'
import { SORTS, type CatalogueFilter } from '#queries/courses/catalogue_narrowing'
import { COURSE_FIELDS, COURSE_LANGUAGES, COURSE_LEVELS, COURSE_MODES, DAY_PARTS } from '#rules/courses/course_words'
import { form } from '#validators/form'
import { readCursor } from '#values/cursor'
import { isDay, type Day } from '#values/day'

const each = (value: unknown) => (value === null || value === undefined || value === '' ? undefined : [value].flat())

/** What is wrong with one value is told of the whole facet. */
const eachIs = form.createRule((values, { rule, fits }: { rule: string; fits: (value: unknown) => boolean }, field) => {
  if (!Array.isArray(values) || !values.every(fits)) field.report('The {{ field }} field has a value that cannot be chosen', rule, field)
})
const some = (rule: string, fits: (value: unknown) => boolean) => form.array(form.any()).maxLength(20).use(eachIs({ rule, fits })).parse(each).optional()
/** Values of a facet that are data, not words of the code. */
export const someWhich = (fits: (value: unknown) => boolean) => some('regex', fits)
const someOf = (values: readonly string[]) => some('enum', (value) => values.includes(value as string))
const isMonth = (value: unknown) => typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value)

const calendarDay = form.createRule((value, _: undefined, field) => {
  if (!isDay(value)) field.report('The {{ field }} field must be a day written YYYY-MM-DD', 'realDay', field)
})
const aDay = () => form.string().use(calendarDay(undefined)).nullable().optional()

const cursorOfOurs = form.createRule((value, _: undefined, field) => {
  const cursor = readCursor(String(value))
  if (cursor) field.mutate(cursor, field)
  else field.report('The {{ field }} field is none that was given out', 'regex', field)
})

export const cursorField = () => form.string().maxLength(400).use(cursorOfOurs(undefined)).nullable().optional()

const page = {
  limit: form.number().withoutDecimals().range([1, 100]).nullable().optional(),
  cursor: cursorField(),
}

/** Which part of a list is asked for. */
export const pageValidator = form.create(page)

/** What the catalogue is asked for, by page and API alike; what is not named here is ignored. */
export const catalogueValidator = form.create({
  q: form.string().trim().maxLength(100).nullable().optional(),
  field: someOf(COURSE_FIELDS),
  level: someOf(COURSE_LEVELS),
  seats: someOf(['free']),
  month: some('regex', isMonth),
  time: someOf(DAY_PARTS),
  mode: someOf(COURSE_MODES),
  fee: someOf(['free', 'paid']),
  language: someOf(COURSE_LANGUAGES),
  from: aDay(),
  to: aDay(),
  sort: form.enum(SORTS).nullable().optional(),
  ...page,
})

/** A page leaves out what cannot be read, so that an old bookmark still opens. */
export async function catalogueAddress(request: HttpContext['request']) {
  const asked = request.qs()
  const [error, read] = await catalogueValidator.tryValidate(asked)
  if (!error) return asFilter(read)

  const wrong = (error.messages as { field: string }[]).map(({ field }) => field)
  return asFilter(await catalogueValidator.validate(Object.fromEntries(Object.entries(asked).filter(([name]) => !wrong.includes(name)))))
}

export function asFilter({ limit, cursor, from, to, ...rest }: Infer<typeof catalogueValidator>) {
  const filter: CatalogueFilter = { ...rest, from: (from ?? null) as Day | null, to: (to ?? null) as Day | null }
  return { filter, ...asPage({ limit, cursor }) }
}

export const asPage = ({ limit, cursor }: Infer<typeof pageValidator>) => ({
  limit: limit ?? undefined,
  after: (cursor ?? null) as unknown as ReturnType<typeof readCursor>,
})
