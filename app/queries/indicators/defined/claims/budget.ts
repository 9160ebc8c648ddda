import { instantsOf } from '#queries/indicators/instants_of'
import { ofClaims } from '#queries/indicators/defined/claims/common'
import type { Indicator } from '#queries/indicators/indicator'

const USED = `case when entries.to_account in ('committed', 'paid') then entries.amount else 0 end
  - case when entries.from_account in ('committed', 'paid') then entries.amount else 0 end`

export const budgetTakenUp: Indicator = {
  ...ofClaims,
  code: 'budget-taken-up',
  name: { ja: '補助金の予算執行率', en: 'Budget taken up' },
  definition: {
    ja: '年度の補助金の予算額のうち、交付決定により負担が決まった額と支払った額の合計の割合。数えた日の残高によります。',
    en: 'Share of the subsidy budgets of the fiscal year that is committed by grants or paid, by the balance of the last day counted.',
  },
  source: { ja: '制度の予算額と予算の出入りの記録', en: 'Budgets of the programmes and the ledger of each' },
  unit: 'percent',
  measure: 'share',
  protects: null,
  isOfTheCity: true,
  groupings: ['project', 'programme'],
  publicGroupings: [], // a share of one project's budget would tell what one company was granted
  rows: 'terms',
  facts: (client, period) =>
    client
      .from('programme_terms as terms')
      .join('subsidy_programmes as programmes', 'programmes.id', 'terms.programme_id')
      .where('terms.fiscal_year', period.fiscalYear)
      .select('terms.id as id', 'programmes.id as subject', 'programmes.project as by_project', 'programmes.code as by_programme')
      .select('terms.budget as whole')
      .select(
        client.raw(
          `(select coalesce(sum(${USED}), 0) from budget_entries as entries where entries.programme_terms_id = terms.id and entries.occurred_at < ?) as part`,
          [instantsOf(period).before]
        )
      ),
}
