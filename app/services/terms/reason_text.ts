import type { I18n } from '@adonisjs/i18n'
import { isCriterion } from '#rules/claims/criteria'

/** Why a case gets nothing, or cannot be told, under a draft. */
export function reasonText(reason: string | null, i18n: I18n): string | null {
  if (reason === null) return null
  if (isCriterion(reason)) return i18n.t('terms.reason.unmet', { criterion: i18n.t(`office.criterion.${reason}`) })
  if (reason.startsWith('company.')) return i18n.t('terms.reason.fact', { fact: i18n.t(`companies.fields.${reason.slice('company.'.length)}`) })

  return i18n.t(`terms.reason.${reason}`)
}
