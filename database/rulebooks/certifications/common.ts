/** What schemes share. A scheme that differs writes its own. */
import type {
  CertificationAct,
  CertificationPost,
  Gate,
  SchemeDefinition,
  SchemeField,
  SchemeItem,
} from '#rules/certifications/scheme_definition'
import type { Localised } from '#values/localised'

export const said = (ja: string, en: string): Localised => ({ ja, en })

export const field = (code: string, label: Localised, summary: Localised): SchemeField => ({ code, label, summary })

/** Everything that stands the same in each item of a field. */
export const itemsOf = (code: string, items: Omit<SchemeItem, 'field' | 'version'>[]): SchemeItem[] =>
  items.map((item) => ({ version: 1, field: code, ...item }))

export const required = (ja: string, en: string) => ({ label: said(ja, en), isRequired: true })
export const ifAny = (ja: string, en: string) => ({ label: said(ja, en), isRequired: false })

export const inWard = (code: string, article: string): Gate => ({
  code,
  label: said('港区内に事業所がある', 'It has a place of business in Minato City'),
  article,
  check: 'inWard',
})

export const isSme = (code: string, article: string): Gate => ({
  code,
  label: said('中小企業基本法の中小企業である', 'It is a small or medium enterprise under the Basic Act'),
  article,
  check: 'smallOrMediumEnterprise',
})

export const labourLaws = (code: string, article: string): Gate => ({
  code,
  label: said('労働関係の法令を守っている', 'It observes the labour laws'),
  article,
  check: 'declared',
})

export const noEntertainment = (code: string, article: string): Gate => ({
  code,
  label: said('公序良俗に反する業態でない（風営法の営業でない）', 'Its business is not against public order (no regulated entertainment)'),
  article,
  check: 'noRegulatedEntertainment',
})

/** Whoever signs first is the section chief; nothing is decided by one person. */
export const approval: Record<CertificationAct, CertificationPost[]> = {
  certify: ['section_chief', 'division_chief'],
  decline: ['section_chief', 'division_chief'],
  revokeCertificate: ['section_chief', 'division_chief'],
}

export const rubric: SchemeDefinition['review']['rubric'] = {
  none: said('制度も取組も確認できない', 'Neither a rule nor a practice can be seen'),
  half: said('制度はあるが、使われているか確認できない', 'There is a rule, but its use cannot be seen'),
  all: said('制度があり、使われていることが資料で確認できる', 'There is a rule, and its use is proved'),
}
