import vine from '@vinejs/vine'
import type { FieldContext } from '@vinejs/vine/types'
import { FORMS } from '#rules/companies/company_facts'
import { TAX_RATES, TAXES } from '#values/tax'
import { LARGEST_AMOUNT } from '#rules/claims/read_application'
import {
  categoryOf,
  knownCategory,
  knownIndustry,
  notAboveAmount,
  notLaterThanApplication,
  realDay,
  termsExist,
  type EstimateMeta,
} from '#validators/programmes/estimate_rules'

const whole = (least: number, most: number) => vine.number({ strict: true }).withoutDecimals().min(least).max(most)
const yesOrNo = () => vine.boolean({ strict: true }).nullable().optional()
const isWithTax = (field: FieldContext) => field.parent?.tax === 'included'

const company = vine.object({
  kind: vine.enum(['corporation', 'individual'] as const).nullable().optional(),
  form: vine.enum(FORMS).nullable().optional(),
  industry: vine.string().use(knownIndustry(undefined)).nullable().optional(),
  capital: whole(0, Number.MAX_SAFE_INTEGER).nullable().optional(),
  regularEmployees: whole(0, 9_999_999).nullable().optional(),
  headOfficeInWard: yesOrNo(),
  mainOfficeInWard: yesOrNo(),
  openedInWardOn: vine.string().use(realDay(undefined)).use(notLaterThanApplication(undefined)).nullable().optional(),
  taxArrears: yesOrNo(),
  virtualOffice: yesOrNo(),
  deemedLarge: yesOrNo(),
  regulatedEntertainment: yesOrNo(),
  organisedCrimeTies: yesOrNo(),
})

const cost = vine.object({
  category: vine.string().use(knownCategory(undefined)),
  amount: whole(1, LARGEST_AMOUNT),
  tax: vine.enum(TAXES).nullable().optional(),
  taxRate: vine.number({ strict: true }).in([...TAX_RATES]).nullable().optional().requiredWhen(isWithTax),
  person: vine.string().trim().minLength(1).maxLength(60).nullable().optional().requiredWhen((field) => Boolean(categoryOf(field)?.perPerson)),
  participantShare: whole(0, LARGEST_AMOUNT)
    .use(notAboveAmount(undefined))
    .nullable()
    .optional()
    .requiredWhen((field) => Boolean(categoryOf(field)?.hasParticipantShare)),
})

/** 試算: numbers are JSON integers, facts may be absent or null, unknown keys are ignored. */
export const estimateValidator = vine.withMetaData<EstimateMeta>().create({
  appliedOn: vine.string().use(realDay(undefined)).nullable().optional().use(termsExist(undefined)),
  certified: yesOrNo(),
  company: company.nullable().optional(),
  costs: vine.array(cost).minLength(1).maxLength(100),
})
