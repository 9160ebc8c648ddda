import vine from '@vinejs/vine'
import type { FieldContext } from '@vinejs/vine/types'
import type { Category } from '#rules/claims/programme_definition'
import { isIndustry } from '#rules/companies/jsic'
import { isDay, type Day } from '#values/day'

export interface EstimateMeta {
  appliedOn: Day
  /** null when the programme has no terms for that year */
  categories: Record<string, Category> | null
}

const metaOf = (field: FieldContext) => field.meta as EstimateMeta

/** The category of the cost a field belongs to. */
export function categoryOf(field: FieldContext): Category | undefined {
  const { categories } = metaOf(field)
  const name: unknown = field.parent?.category
  return categories && typeof name === 'string' && Object.hasOwn(categories, name) ? categories[name] : undefined
}

export const realDay = vine.createRule((value, _: undefined, field) => {
  if (!isDay(value)) field.report('The {{ field }} field must be a day written YYYY-MM-DD', 'realDay', field)
})

export const termsExist = vine.createRule(
  (_value, _: undefined, field) => {
    if (!metaOf(field).categories) field.report('There are no terms for that fiscal year yet', 'termsExist', field)
  },
  { implicit: true }
)

export const notLaterThanApplication = vine.createRule((value, _: undefined, field) => {
  if (isDay(value) && value > metaOf(field).appliedOn) field.report('The {{ field }} field lies after the application', 'notLaterThanApplication', field)
})

export const knownIndustry = vine.createRule((value, _: undefined, field) => {
  if (!isIndustry(value)) field.report('The {{ field }} field must be a mid (2 digits) or minor (3 digits) of JSIC', 'knownIndustry', field)
})

export const knownCategory = vine.createRule((_value, _: undefined, field) => {
  if (metaOf(field).categories && !categoryOf(field)) field.report('The {{ field }} field is not a category of this programme', 'knownCategory', field)
})

export const notAboveAmount = vine.createRule((value, _: undefined, field) => {
  const amount: unknown = field.parent?.amount
  if (typeof amount === 'number' && (value as number) > amount) field.report('The {{ field }} field is above the amount', 'notAboveAmount', field)
})
