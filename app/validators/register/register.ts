import type { HttpContext } from '@adonisjs/core/http'
import type { Infer } from '@vinejs/vine/types'
import { SORTS, type RegisterFilter } from '#queries/register/register_narrowing'
import { asPage, cursorField, someWhich, type pageValidator } from '#validators/courses/catalogue'
import { form } from '#validators/form'

const isCode = (value: unknown) => typeof value === 'string' && /^[\w-]{1,40}$/.test(value)

/** What the register is asked for, by page and API alike; which schemes and fields there are is data. */
export const registerValidator = form.create({
  q: form.string().trim().maxLength(100).nullable().optional(),
  scheme: someWhich(isCode),
  field: someWhich(isCode),
  industry: someWhich((value) => typeof value === 'string' && /^[A-T]$/.test(value)),
  size: someWhich(isCode),
  sort: form.enum(SORTS).nullable().optional(),
  limit: form.number().withoutDecimals().range([1, 100]).nullable().optional(),
  cursor: cursorField(),
})

/** A page leaves out what cannot be read, so that an old bookmark still opens. */
export async function registerAddress(request: HttpContext['request']) {
  const asked = request.qs()
  const [error, read] = await registerValidator.tryValidate(asked)
  if (!error) return asRegisterFilter(read)

  const wrong = (error.messages as { field: string }[]).map(({ field }) => field)
  return asRegisterFilter(
    await registerValidator.validate(Object.fromEntries(Object.entries(asked).filter(([name]) => !wrong.includes(name))))
  )
}

export function asRegisterFilter({ limit, cursor, ...filter }: Infer<typeof registerValidator>) {
  return { filter: filter as RegisterFilter, ...asPage({ limit, cursor } as Infer<typeof pageValidator>) }
}
