import { asked, day, list, maybe, named, oneOf, ratio, text, thing, whole, yes, type Schema } from '#services/api/openapi/shapes'
import { FORMS } from '#rules/companies/company_facts'
import { TAX_RATES, TAXES } from '#values/tax'

const STAGES = ['application', 'report', 'payment']
const documents = list(thing({ code: text(), label: text(), stage: oneOf(STAGES) }), '必要な書類', 'Documents asked for')

export const programmeSchemas: Record<string, Schema> = {
  Programme: thing({
    code: text('制度のコード', 'Code of the programme'),
    name: text(),
    summary: maybe(text()),
    ordinance: text('根拠の要綱', 'The ordinance it rests on'),
    terms: maybe(named('Terms')),
  }),
  Terms: thing(
    {
      fiscalYear: whole('年度（4月から。2026は令和8年度）', 'Fiscal year from April (2026 is Reiwa 8)'),
      window: thing({ from: day(), to: day(), isOpen: yes() }, '募集期間', 'Application window'),
      categories: list(
        thing({
          code: text(),
          label: text(),
          group: text('上限を合わせて数える組', 'Cap group it is summed in'),
          needsPerson: yes('人ごとの印が要ります', 'Each line names a person'),
          needsParticipantShare: yes('本人負担額が要ります', 'Each line states the participant’s share'),
        }),
        '対象経費の区分',
        'Categories of cost'
      ),
      tiers: list(
        thing({
          name: text(),
          label: text(),
          rate: ratio('補助率', 'Rate'),
          caps: { type: 'object', additionalProperties: { type: 'integer' }, description: { ja: '組ごとの上限と合計（円）', en: 'Caps by group and in total, in yen' } },
          article: text('条項', 'Article'),
        }),
        '補助率の区分',
        'Tiers'
      ),
      roundedDownTo: whole('この額未満を切り捨てます（円）', 'Amounts are rounded down to this, in yen'),
      requirements: list(thing({ criterion: text(), article: text() }), '要件', 'Requirements'),
      documents,
      reportDue: day('実績報告の期限', 'Report due'),
      assumed: list(text(), '区が公表していないため仮に置いた項目', 'Entries that the city has not published'),
    },
    'その年度の内容',
    'Terms of the fiscal year'
  ),
  EstimateRequest: asked(
    {
      appliedOn: maybe(day('申請する日。なければ今日', 'Day of the application; today if left out')),
      certified: maybe(yes('区の認定を受けている', 'Holds a certificate of the city')),
      company: maybe(
        asked({
          kind: maybe(oneOf(['corporation', 'individual'])),
          form: maybe(oneOf(FORMS)),
          industry: maybe(text('日本標準産業分類の中分類（2桁）か小分類（3桁）', 'JSIC, two digits (mid) or three (minor)')),
          capital: maybe({ type: 'integer', minimum: 0 }),
          regularEmployees: maybe({ type: 'integer', minimum: 0, maximum: 9_999_999 }),
          headOfficeInWard: maybe(yes()),
          mainOfficeInWard: maybe(yes()),
          openedInWardOn: maybe(day()),
          taxArrears: maybe(yes()),
          virtualOffice: maybe(yes()),
          deemedLarge: maybe(yes()),
          regulatedEntertainment: maybe(yes()),
          organisedCrimeTies: maybe(yes()),
        })
      ),
      costs: {
        type: 'array',
        minItems: 1,
        maxItems: 100,
        items: asked(
          {
            category: text('対象経費の区分のコード', 'Code of a category'),
            amount: { type: 'integer', minimum: 1, maximum: 9_999_999_999 },
            tax: maybe(oneOf(TAXES)),
            taxRate: maybe(oneOf(TAX_RATES)),
            person: maybe(text()),
            participantShare: maybe({ type: 'integer', minimum: 0 }),
          },
          ['category', 'amount']
        ),
      },
    },
    ['costs'],
    'わからないことは書かなくてかまいません。questionsとして返ります。',
    'What is not known may be left out; it comes back among `questions`.'
  ),
  Estimate: thing({
    programme: text(),
    fiscalYear: whole(),
    tier: text('当てはまる区分', 'Tier that applies'),
    eligible: maybe(yes('対象になるか。nullは、まだわからない', 'Null while questions remain')),
    amount: whole('見込額（円）', 'Amount in yen'),
    lines: list(thing({ label: text(), article: text(), amount: whole('減る行は負の数', 'Negative for each cut') }), '内訳。合計がamount', 'They add up to the amount'),
    unmet: list(thing({ criterion: text(), article: text(), message: text(), metFrom: maybe(day()) }), '満たさない要件', 'Requirements not met'),
    questions: list(thing({ field: text(), message: text() }), 'まだわからないこと', 'What is still to be known'),
    withCertification: maybe(thing({ amount: whole(), gain: whole() }, '認定を受けた場合', 'If it were certified')),
    documents,
  }),
}
