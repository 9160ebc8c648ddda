import { form } from '#validators/form'
import { isDay, type Day } from '#values/day'
import { typedDay } from '#values/typed'

const calendarDay = form.createRule((value: unknown, _options: undefined, field) => {
  const day = typeof value === 'string' ? typedDay(value) : null
  if (day && isDay(day)) field.mutate(day, field)
  else field.report('The {{ field }} field must be a calendar day', 'date', field)
})

/** A day as people type it, which must stand in the calendar. */
export const aDay = () =>
  form
    .string()
    .use(calendarDay())
    .transform((text) => text as Day)
