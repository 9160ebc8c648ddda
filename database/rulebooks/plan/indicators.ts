import type { PlanIndicator } from '#rules/plan/plan_definition'
import { day } from '#values/day'

/** 目標指標, one a direction. */
export const indicators: PlanIndicator[] = [
  {
    code: 'K1',
    direction: 1,
    name: {
      ja: '他の地域と比べ「新たに創業しやすい環境にある」と答えた港区の中小企業者の割合',
      en: 'Share of Minato’s small and medium enterprises that say it is easier to found a business here than elsewhere',
    },
    unit: { ja: 'ポイント', en: 'points' },
    decimals: 1,
    better: 'up',
    baseline: { fiscalYear: 2022, value: 26.7 },
    target: { fiscalYear: 2025, value: 35.0 },
    source: { ja: '港区産業振興プラン計画策定に係る基礎調査', en: 'Basic survey for the Minato City Industrial Promotion Plan' },
    cycle: 'survey_year',
    note: {
      ja: '年度は基礎調査の実施年度です。割合ですが、計画書の表記どおり「ポイント」と記しています。',
      en: 'The years are those of the basic survey. The plan prints the unit as points although it is a share.',
    },
  },
  {
    code: 'K2',
    direction: 2,
    name: {
      ja: '港区商店街連合会に加入している店舗数（各商店会の会員店舗数合計）',
      en: 'Shops in the Minato federation of shopping streets (members of all its associations)',
    },
    unit: { ja: '店舗', en: 'shops' },
    decimals: 0,
    better: 'up',
    baseline: { fiscalYear: 2023, value: 2790, isEstimate: true },
    target: { fiscalYear: 2026, value: 2900 },
    source: null,
    cycle: 'annual',
  },
  {
    code: 'K3',
    direction: 3,
    name: {
      ja: '港区中小企業景況調査の「経営上の問題点」における「従業員・人材の不足」の割合',
      en: 'Share that names a shortage of employees and talent among the problems of management in Minato’s survey of business conditions',
    },
    unit: { ja: '%', en: '%' },
    decimals: 1,
    better: 'down',
    baseline: { fiscalYear: 2023, value: 31.6, period: { from: day('2023-10-01'), to: day('2023-12-31') }, isEstimate: true },
    target: { fiscalYear: 2026, value: 25.0, period: { from: day('2026-10-01'), to: day('2026-12-31') } },
    source: { ja: '港区中小企業景況調査', en: 'Minato City survey of business conditions of small and medium enterprises' },
    cycle: 'quarterly',
  },
]
