import i18nManager from '@adonisjs/i18n/services/main'
import { office } from '#config/office'
import type { PublicCompany } from '#queries/register/public_companies'
import type { Language } from '#services/papers/words'

/** What the card of a company shows when its page is passed on: 1200 × 630. */
export function shareCard({ name, holdings, town, industry }: PublicCompany, language: Language) {
  const [first] = holdings

  return {
    language,
    city: office.city[language],
    product: i18nManager.locale(language).t('common.product'),
    holder: first!.holder[language],
    schemes: holdings.map((holding) => holding.name[language]),
    name,
    fields: holdings.flatMap(({ fields }) => fields.map(({ label }) => label[language])),
    about: [town, industry?.[language]].filter(Boolean).join('　'),
  }
}
