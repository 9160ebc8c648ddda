import type { I18n } from '@adonisjs/i18n'
import type TermsDraft from '#models/terms_draft'
import type { Localised } from '#values/localised'

interface Named {
  name?: Localised
  programme?: { name: string; nameEn: string }
}

/** 「…補助金 2027年度の案」 */
export function draftName({ kind, fiscalYear }: Pick<TermsDraft, 'kind' | 'fiscalYear'>, definition: unknown, i18n: I18n): string {
  const { name, programme } = definition as Named
  const isEnglish = i18n.locale === 'en'
  if (kind === 'programme') return i18n.t('terms.draft_of_programme', { name: isEnglish ? programme!.nameEn : programme!.name, year: String(fiscalYear) })

  return i18n.t('terms.draft_of_edition', { name: name![isEnglish ? 'en' : 'ja'] })
}
