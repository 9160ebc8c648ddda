import type { PlanDirection } from '#rules/plan/plan_definition'

export const direction2: PlanDirection = {
  number: 2,
  theme: { ja: '地域', en: 'Community' },
  name: { ja: '地域とともに発展する産業の実現', en: 'Industry that grows together with its neighbourhood' },
  isOrderInferred: true,
  groups: [
    {
      number: 1,
      name: { ja: '魅力的な商店街づくり', en: 'Attractive shopping streets' },
      measures: [
        {
          number: 1,
          name: { ja: '積極的な商店街情報の発信', en: 'News from the shopping streets' },
          projects: [
            {
              code: 'street-news',
              name: { ja: '商店街情報の発信力強化', en: 'A stronger voice for the shopping streets' },
              marks: ['priority', 'new'],
            },
            {
              code: 'streets-at-night',
              name: { ja: '夜の時間帯の商店街の魅力発掘', en: 'What the shopping streets offer at night' },
              marks: ['new'],
              isDoubtful: true,
            },
            { code: 'city-promotion', name: { ja: 'シティプロモーションの推進', en: 'City promotion' }, marks: [], isDoubtful: true },
          ],
        },
        {
          number: 2,
          name: { ja: '商店街のにぎわいを創出する取組の推進', en: 'Life in the shopping streets' },
          projects: [
            {
              code: 'vouchers',
              name: { ja: '区内共通商品券の発行支援', en: 'Support for the common gift vouchers of the ward' },
              marks: ['priority'],
            },
            {
              code: 'street-events',
              name: {
                ja: '安全・安心で活気に満ちた商店街イベントの支援',
                en: 'Support for safe and lively events in the shopping streets',
              },
              marks: [],
            },
            {
              code: 'safe-streets',
              name: { ja: '誰もが安全・安心・快適に過ごせる商店街づくり', en: 'Shopping streets that are safe and pleasant for everybody' },
              marks: [],
            },
            {
              code: 'products-fair',
              name: { ja: '全国交流物産展の開催', en: 'A fair of products from all over the country' },
              marks: [],
            },
          ],
        },
        {
          number: 3,
          name: { ja: '商店会及び商店街連合会の活性化', en: 'Lively shopkeepers’ associations and their federation' },
          projects: [
            {
              code: 'street-associations',
              name: { ja: '各商店会の活動支援', en: 'Support for the work of each shopkeepers’ association' },
              marks: ['priority', 'new'],
            },
            {
              code: 'federation',
              name: { ja: '港区商店街連合会の組織力強化支援', en: 'A stronger federation of shopping streets' },
              marks: ['priority', 'new'],
            },
          ],
        },
      ],
    },
    {
      number: 2,
      name: { ja: '地域に親しまれる店舗づくり', en: 'Shops that the neighbourhood is fond of' },
      measures: [
        {
          number: 1,
          name: { ja: '個性豊かで魅力的な店舗づくり', en: 'Shops with character' },
          projects: [
            {
              code: 'shop-management',
              name: { ja: '地域の実情を踏まえた店舗経営への支援', en: 'Support for running a shop where it stands' },
              marks: [],
            },
            { code: 'shop-grand-prix', name: { ja: '商店グランプリの開催', en: 'The grand prix of shops' }, marks: [] },
          ],
        },
        {
          number: 2,
          name: { ja: '区民生活を支える商店街店舗の持続化支援', en: 'Keeping the shops that residents live by' },
          projects: [
            {
              code: 'lasting-shops',
              name: { ja: '商店街店舗持続化支援', en: 'Support for lasting shops' },
              marks: ['priority'],
              isDoubtful: true,
            },
          ],
        },
      ],
    },
    {
      number: 3,
      name: { ja: '社会課題の解決につながる事業展開の支援', en: 'Support for business that solves problems of society' },
      measures: [
        {
          number: 1,
          name: { ja: 'ソーシャルビジネスやSDGs経営の普及・啓発', en: 'Social business and management by the SDGs' },
          projects: [
            {
              code: 'social-business',
              name: { ja: 'ソーシャルビジネスの普及・啓発支援', en: 'Making social business known' },
              marks: ['priority'],
              isDoubtful: true,
            },
            { code: 'sdgs', name: { ja: 'SDGs経営の支援', en: 'Support for management by the SDGs' }, marks: [], isDoubtful: true },
          ],
        },
        {
          number: 2,
          name: { ja: '社会を豊かにする製品・サービスの開発支援', en: 'Developing products and services that enrich society' },
          projects: [
            {
              code: 'social-products',
              name: {
                ja: '社会課題の解決につながる新製品・新技術開発支援',
                en: 'New products and technology that solve problems of society',
              },
              marks: [],
            },
          ],
        },
      ],
    },
    {
      number: 4,
      name: { ja: '地域産業の活性化', en: 'Lively local industry' },
      measures: [
        {
          number: 1,
          name: { ja: '地域産業の振興', en: 'Promotion of local industry' },
          projects: [
            { code: 'meeting-residents', name: { ja: '地域産業と区民の交流促進', en: 'Local industry meets residents' }, marks: [] },
            {
              code: 'local-orders',
              name: { ja: '地元企業への優先発注・商品の活用', en: 'Orders for local companies first, and use of their products' },
              marks: [],
            },
          ],
        },
      ],
    },
  ],
}
