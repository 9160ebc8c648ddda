/** 港区産業振興プラン: its editions. The next one is one more entry; a project that takes over another says what it was `formerly`. */
import { direction1 } from '#database/rulebooks/plan/direction_1'
import { direction2 } from '#database/rulebooks/plan/direction_2'
import { direction3 } from '#database/rulebooks/plan/direction_3'
import { indicators } from '#database/rulebooks/plan/indicators'
import type { PlanDefinition } from '#rules/plan/plan_definition'
import { day } from '#values/day'

export const planFile = 'database/rulebooks/plan.ts'

export const planEditions: PlanDefinition[] = [
  {
    code: 'fourth-revised',
    name: {
      ja: '第4次港区産業振興プラン（令和5年度改定版）',
      en: '4th Minato City Industrial Promotion Plan (revised in fiscal 2023)',
    },
    years: { from: 2021, to: 2026 },
    startsOn: day('2024-04-01'),
    endsOn: day('2027-03-31'),
    source: {
      ja: '第4次港区産業振興プラン（令和5年度改定版）概要版、令和6年3月発行、刊行物発行番号 2023292-3221',
      en: 'Overview of the 4th Minato City Industrial Promotion Plan (revised edition), March 2024, publication number 2023292-3221',
    },
    goal: {
      ja: '港区を起点として新しい価値を生み出す「港区産業」の振興と持続的発展 ～地域とともに歩み、未来を創る～',
      en: 'Promotion and lasting growth of “Minato industry”, which creates new value from Minato: walking with the neighbourhood, making the future',
    },
    directions: [direction1, direction2, direction3],
    indicators,
  },
]
