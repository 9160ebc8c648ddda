import type { PlanDirection } from '#rules/plan/plan_definition'

export const direction3: PlanDirection = {
  number: 3,
  theme: { ja: '人材', en: 'People' },
  name: {
    ja: '企業経営を支える人材の確保・育成と多様な働き方の推進',
    en: 'Finding and training the people companies live by, and many ways of working',
  },
  groups: [
    {
      number: 1,
      name: { ja: '産業団体の組織体制強化', en: 'Stronger industrial associations' },
      measures: [
        {
          number: 1,
          name: { ja: '産業団体の活動支援と団体間の交流促進', en: 'Support for associations, and exchange between them' },
          projects: [
            {
              code: 'association-activities',
              name: { ja: '産業団体等の活動支援', en: 'Support for the work of industrial associations' },
              marks: [],
            },
            {
              code: 'joining-associations',
              name: { ja: '商店会組織への加入促進', en: 'Winning members for shopkeepers’ associations' },
              marks: [],
            },
            {
              code: 'association-exchange',
              name: { ja: '産業団体間の活発な交流促進', en: 'Lively exchange between industrial associations' },
              marks: [],
            },
          ],
        },
      ],
    },
    {
      number: 2,
      name: { ja: '多様な人材の確保・育成', en: 'Finding and training people of many kinds' },
      measures: [
        {
          number: 1,
          name: { ja: '人材確保支援', en: 'Support for finding people' },
          projects: [
            { code: 'recruitment', name: { ja: '人材確保活動の支援', en: 'Support for recruitment' }, marks: ['priority'] },
            {
              code: 'hiring-events',
              name: { ja: '中小企業の採用活動支援', en: 'Support for hiring by small and medium enterprises' },
              marks: [],
            },
          ],
        },
        {
          number: 2,
          name: { ja: '経営者や従業員の能力向上支援', en: 'Support for the skills of managers and employees' },
          projects: [
            { code: 'ai-people', name: { ja: 'A.I.人材の育成', en: 'Training people in A.I.' }, marks: ['priority', 'new'] },
            {
              code: 'training',
              name: { ja: '多様な人材育成プログラムの展開', en: 'Training programmes of many kinds' },
              marks: ['priority'],
              isDoubtful: true,
            },
            {
              code: 'qualifications',
              name: { ja: '従業員向け各種資格の取得支援', en: 'Support for qualifications of employees' },
              marks: [],
              isDoubtful: true,
            },
            {
              code: 'management-seminars',
              name: { ja: '経営力強化セミナーの開催', en: 'Seminars on management' },
              marks: [],
              isDoubtful: true,
            },
          ],
        },
      ],
    },
    {
      number: 3,
      name: { ja: '働きやすい環境づくり', en: 'Places where people like to work' },
      measures: [
        {
          number: 1,
          name: { ja: '多様な働き方の実現に向けた職場環境づくり', en: 'Workplaces for many ways of working' },
          projects: [
            {
              code: 'good-workplaces',
              name: { ja: '誰もが働きやすい職場づくりの支援', en: 'Support for workplaces that suit everybody' },
              marks: ['priority'],
            },
            { code: 'work-style-reform', name: { ja: '働き方改革の推進', en: 'Reform of working styles' }, marks: [] },
            { code: 'health-management', name: { ja: '健康経営の推進', en: 'Health management' }, marks: [] },
          ],
        },
        {
          number: 2,
          name: { ja: '福利厚生の充実等による勤労意欲の向上と定着化', en: 'Motivation and loyalty by better benefits' },
          projects: [
            {
              code: 'benefits',
              name: { ja: '中小企業向け福利厚生の充実', en: 'Better benefits for small and medium enterprises' },
              marks: [],
            },
            {
              code: 'employee-exchange',
              name: { ja: '中小企業従業員間の交流促進', en: 'Exchange between employees of small and medium enterprises' },
              marks: [],
            },
            {
              code: 'excellent-employees',
              name: { ja: '中小企業優良従業員の表彰', en: 'Award for excellent employees of small and medium enterprises' },
              marks: [],
            },
          ],
        },
      ],
    },
  ],
}
