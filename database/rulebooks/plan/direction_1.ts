import type { PlanDirection } from '#rules/plan/plan_definition'

export const direction1: PlanDirection = {
  number: 1,
  theme: { ja: '企業', en: 'Business' },
  name: { ja: '新たな価値の創造と経営基盤の強化', en: 'Creating new value and strengthening the basis of management' },
  isOrderInferred: true,
  groups: [
    {
      number: 1,
      name: { ja: '新たな価値創造へのチャレンジ', en: 'Daring to create new value' },
      measures: [
        {
          number: 1,
          name: { ja: 'スタートアップ支援・創業支援の推進', en: 'Support for start-ups and founders' },
          projects: [
            {
              code: 'founding-support',
              name: {
                ja: '創業準備期から創業後までのトータルサポートの充実',
                en: 'Support from the preparation of a business to the time after its founding',
              },
              marks: ['priority', 'new'],
            },
            {
              code: 'startup-partners',
              name: { ja: '共創パートナー制度によるスタートアップ支援', en: 'Support for start-ups by co-creation partners' },
              marks: ['priority', 'new'],
            },
            {
              code: 'young-entrepreneurs',
              name: { ja: 'アントレプレナー育成事業の推進', en: 'Raising young entrepreneurs' },
              marks: ['priority', 'new'],
            },
            {
              code: 'business-community',
              name: {
                ja: 'ビジネス・コミュニティの形成と新ビジネス創出の支援',
                en: 'Support for business communities and new business',
              },
              marks: [],
              isDoubtful: true,
            },
            {
              code: 'business-support-factory',
              name: {
                ja: 'ビジネスサポートファクトリー機能を活用した技術革新の促進',
                en: 'Technical innovation by the Business Support Factory',
              },
              marks: [],
            },
          ],
        },
        {
          number: 2,
          name: {
            ja: '産学官連携によるビジネス機会の創出',
            en: 'Opportunities from co-operation of industry, academia and the public sector',
          },
          projects: [
            {
              code: 'business-partners',
              name: { ja: '共創パートナー制度を活用したビジネス支援', en: 'Support for business by co-creation partners' },
              marks: ['priority', 'new'],
            },
            { code: 'open-innovation', name: { ja: 'オープンイノベーションの推進', en: 'Open innovation' }, marks: [], isDoubtful: true },
          ],
        },
        {
          number: 3,
          name: { ja: '多角的な販路拡大支援', en: 'Support for new markets' },
          projects: [
            {
              code: 'exhibitions',
              name: { ja: '広告宣伝活動や展示会への出展に対する支援', en: 'Support for advertising and exhibiting' },
              marks: ['priority'],
              isDoubtful: true,
            },
            {
              code: 'cross-industry-exchange',
              name: { ja: '異業種交流の促進によるビジネス機会の創出', en: 'Opportunities from exchange between industries' },
              marks: [],
              isDoubtful: true,
            },
          ],
        },
      ],
    },
    {
      number: 2,
      name: { ja: '経営基盤の強化と次世代につながる事業承継支援', en: 'Stronger management, and succession to the next generation' },
      measures: [
        {
          number: 1,
          name: { ja: '生産性向上・経営安定化に向けた支援', en: 'Support for productivity and stability' },
          projects: [
            {
              code: 'support-guide',
              name: { ja: '中小企業支援情報包括案内機能の創設', en: 'One guide to all support for small and medium enterprises' },
              marks: ['priority', 'new'],
              isDoubtful: true,
            },
            {
              code: 'digital-transformation',
              name: { ja: '中小企業のDX促進支援', en: 'Digital transformation of small and medium enterprises' },
              marks: [],
              isDoubtful: true,
            },
            { code: 'management-advice', name: { ja: '経営相談の充実', en: 'Advice on management' }, marks: [], isDoubtful: true },
            {
              code: 'intellectual-property',
              name: { ja: '産業財産権等の取得支援', en: 'Support for acquiring industrial property rights' },
              marks: [],
            },
            {
              code: 'crisis-management',
              name: { ja: '災害等に備えた危機管理体制の整備支援', en: 'Preparing for disasters and other crises' },
              marks: [],
            },
          ],
        },
        {
          number: 2,
          name: { ja: '円滑な資金調達の支援', en: 'Support for finance' },
          projects: [
            {
              code: 'loans',
              name: { ja: '中小企業融資あっせん等の資金繰り支援', en: 'Arranging loans for small and medium enterprises' },
              marks: ['priority'],
              isDoubtful: true,
            },
            {
              code: 'chamber-finance',
              name: { ja: '東京商工会議所と連携した資金繰り支援', en: 'Finance together with the Tokyo Chamber of Commerce' },
              marks: [],
              isDoubtful: true,
            },
            {
              code: 'loan-counter',
              name: { ja: '金融機関と連携した融資等相談窓口の設置', en: 'A counter for advice on loans, together with the banks' },
              marks: [],
            },
          ],
        },
        {
          number: 3,
          name: { ja: '事業承継への支援', en: 'Support for succession' },
          projects: [
            {
              code: 'succession-plans',
              name: { ja: '事業承継計画作成・設備更新の支援', en: 'Plans of succession and renewal of equipment' },
              marks: ['priority'],
              isDoubtful: true,
            },
            {
              code: 'succession-seminars',
              name: { ja: '事業承継セミナー・相談会の開催', en: 'Seminars and consultations on succession' },
              marks: [],
              isDoubtful: true,
            },
          ],
        },
      ],
    },
    {
      number: 3,
      name: { ja: 'ビジネス情報の集約と発信の強化', en: 'Gathering and spreading business information' },
      measures: [
        {
          number: 1,
          name: { ja: '企業等のセールスプロモーション', en: 'Promotion of companies' },
          projects: [
            {
              code: 'promotion',
              name: {
                ja: 'SNSや情報誌等を活用した区内中小企業等のセールスプロモーション',
                en: 'Promotion of local companies by social media and magazines',
              },
              marks: [],
            },
            {
              code: 'centre-showcase',
              name: {
                ja: '産業振興センターを活用した企業PR機会の創出',
                en: 'Companies present themselves at the Industrial Promotion Centre',
              },
              marks: [],
            },
          ],
        },
        {
          number: 2,
          name: { ja: '経営支援情報の収集と発信', en: 'Gathering and spreading information that helps management' },
          projects: [
            {
              code: 'mita-library',
              name: { ja: '三田図書館と連携したビジネス情報の集積・発信', en: 'Business information together with Mita Library' },
              marks: [],
            },
            {
              code: 'business-survey',
              name: { ja: '中小企業景況調査の実施', en: 'Survey of business conditions of small and medium enterprises' },
              marks: [],
            },
            {
              code: 'ai-information',
              name: { ja: 'A.I.を活用した経営支援情報の発信', en: 'Information that helps management, spread with A.I.' },
              marks: [],
            },
            {
              code: 'visiting-advice',
              name: { ja: '巡回経営相談による企業情報の収集と活用', en: 'Visiting companies: advice and what is learnt by it' },
              marks: [],
            },
          ],
        },
      ],
    },
  ],
}
