/** How long the office takes. These tell of the city's own work: the total is public however few the claims. */
import { decidedClaims } from '#queries/indicators/claim_facts'
import { type Decided, grossOf, isWithinStandard, netOf } from '#queries/indicators/decision_days'
import { ofClaims } from '#queries/indicators/defined/claims/common'
import type { Indicator } from '#queries/indicators/indicator'
import type { Localised } from '#values/localised'

const history: Localised = {
  ja: '補助金の申請の履歴（受付、補正依頼、補正、交付決定、不交付決定）',
  en: 'History of claims: arrival, return for correction, correction, grant, refusal',
}

const ofDecisions = {
  ...ofClaims,
  isOfTheCity: true,
  source: history,
  facts: (client, period) => decidedClaims(client, period).select(client.raw('0 as part, 1 as whole')),
} satisfies Partial<Indicator>

export const medianDaysGross: Indicator = {
  ...ofDecisions,
  code: 'days-to-decision',
  name: { ja: '申請から決定までの日数（中央値）', en: 'Days from claim to decision (median)' },
  definition: {
    ja: '年度内に交付または不交付を決定した申請の、届いた日の翌日から決定の日までの開庁日数の中央値。補正の間の日数も含みます。',
    en: 'Median of the business days from the day after arrival to the grant or refusal, for claims decided in the fiscal year. Days of correction are included.',
  },
  unit: 'businessDays',
  measure: 'median',
  measured: async (_client, claims) => grossOf(claims as Decided[]).map((part) => ({ part, whole: 1 })),
}

export const medianDaysNet: Indicator = {
  ...ofDecisions,
  code: 'days-to-decision-net',
  name: { ja: '申請から決定までの日数（補正の間を除く中央値）', en: 'Days from claim to decision without correction (median)' },
  definition: {
    ja: '「申請から決定までの日数」から、補正を依頼した日の翌日から補正が届いた日までの開庁日を除いた日数の中央値。',
    en: 'The same median without the business days from the day after a claim went back for correction to the day on which it came back.',
  },
  unit: 'businessDays',
  measure: 'median',
  measured: async (client, claims) => (await netOf(client, claims as Decided[])).map((part) => ({ part, whole: 1 })),
}

export const withinStandard: Indicator = {
  ...ofDecisions,
  code: 'within-standard-period',
  name: { ja: '標準処理期間内に決定した割合', en: 'Share decided within the standard period' },
  definition: {
    ja: '年度内に決定した申請のうち、補正の間を除く日数が、その申請に適用した制度の標準処理期間以内だったものの割合。',
    en: 'Of the claims decided in the fiscal year, the share whose days without correction are within the standard period of their own terms.',
  },
  unit: 'percent',
  measure: 'share',
  measured: async (client, claims) =>
    (await isWithinStandard(client, claims as Decided[])).map((isWithin) => ({ part: Number(isWithin), whole: 1 })),
}

export const correctionRounds: Indicator = {
  ...ofDecisions,
  code: 'correction-rounds',
  name: { ja: '1申請あたりの補正の回数', en: 'Rounds of correction per claim' },
  definition: {
    ja: '年度内に決定した申請について、決定までに区が補正をお願いした回数の平均。',
    en: 'Mean number of times the office asked for a correction before the decision, over the claims decided in the fiscal year.',
  },
  source: { ja: '補正依頼（規則第7条第2項）の記録', en: 'Records of corrections asked for (article 7, paragraph 2)' },
  unit: 'rounds',
  measure: 'mean',
  facts: (client, period) =>
    decidedClaims(client, period).select(
      client.raw(
        `(select count(*) from correction_requests as asked where asked.subject_type = 'claim' and asked.subject_id = claims.id and asked.stage = 'application') as part, 1 as whole`
      )
    ),
}
