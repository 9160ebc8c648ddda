/** 支援制度（給付金）情報: the columns that were seen of the catalogue of Tokyo, in that order; the others of its about 85 are not known to us. */
import i18nManager from '@adonisjs/i18n/services/main'
import { appUrl } from '#config/app'
import { office } from '#config/office'
import type { PublishedTerms } from '#queries/programmes/published_terms'
import type { Field } from '#services/open_data/data_set'
import { dayOf } from '#values/day'
import { FiscalYear } from '#values/fiscal_year'
import { yenText } from '#values/show'

// prettier-ignore
export const supportFields: Record<string, Field<PublishedTerms>> = {
  '地方公共団体の名称':   { of: () => `東京都${office.city.ja}` },
  'タイトル(制度名)':     { of: ({ programme }) => programme.name },
  'サブタイトル(通称名)': { of: () => null, note: { ja: '通称はないため空欄です。', en: 'Empty: there is no popular name.' } },
  '支援制度種別':         { of: () => '補助金', note: { ja: '分類の語の一覧を確かめていません。', en: 'The list of allowed words was not at hand.' } },
  '対象者':               { of: ({ terms }) => terms.requirements.map(({ criterion }) => condition(criterion)).join('、') },
  '用途・対象費':         { of: ({ terms }) => Object.values(terms.categories).map(({ label }) => label.ja).join('、') },
  '制度概要':             { of: ({ programme }) => programme.summary.ja },
  '内容':                 { of: (one) => `${new FiscalYear(one.terms.fiscalYear).label}の内容です。${one.programme.ordinance}によります。` },
  '給付金額':             { of: (one) => byTier(one, ({ caps }) => `上限${yenText(caps.total)}`) },
  '補助率':               { of: (one) => byTier(one, ({ rate }) => rate) },
  '受付開始日':           { of: ({ terms }) => terms.window.from },
  '受付終了日':           { of: ({ terms }) => terms.window.to },
  '利用・申請方法':       { of: () => 'ホームページから申請' },
  'キーワード':           { of: ({ programme }) => `補助金,中小企業,人材,${programme.project}`, note: { ja: 'コンマで区切ります。', en: 'Separated by commas.' } },
  '【人生の制度】ライフステージ分類': { of: () => null, note: { ja: '事業者の制度のため空欄です。', en: 'Empty: these programmes are for companies.' } },
  'URL':                  { of: ({ programme }) => `${appUrl}/estimate/${programme.code}` },
  '申請方法URL':          { of: ({ programme }) => `${appUrl}/estimate/${programme.code}` },
  '詳細参照先':           { of: ({ programme }) => programme.ordinance },
  '問い合わせ先':         { of: ({ programme }) => office.departments[programme.department].address },
  '連絡先名称':           { of: ({ programme }) => office.departments[programme.department].name.ja },
  '連絡先電話番号':       { of: ({ programme }) => office.departments[programme.department].telephone },
  '公開日':               { of: ({ adoptedAt }) => dayOf(adoptedAt), note: { ja: 'その年度の内容が決まった日です。', en: 'The day on which the terms of that year were adopted.' } },
}

const condition = (criterion: string) => i18nManager.locale('ja').t(`office.criterion.${criterion}`)

const byTier = ({ terms }: PublishedTerms, say: (tier: PublishedTerms['terms']['tiers'][number]) => string) =>
  terms.tiers.map((tier) => (terms.tiers.length > 1 ? `${tier.label.ja} ${say(tier)}` : say(tier))).join('、')
