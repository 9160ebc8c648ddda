/** What the office receives and decides. Decisions count in the year of their day, as they were decided. */
import { STILL_EMPLOYED } from '#queries/hires/hire_outcomes'
import { SETTLED } from '#queries/hires/hires_to_ask'
import { claimsBy, grantedClaims } from '#queries/indicators/claim_facts'
import { decisions, ofClaims } from '#queries/indicators/defined/claims/common'
import type { Indicator } from '#queries/indicators/indicator'

export const claimsReceived: Indicator = {
  ...ofClaims,
  code: 'claims-received',
  name: { ja: '補助金の申請件数', en: 'Subsidy claims received' },
  definition: {
    ja: '年度内に区に届いた交付申請の件数。その後に取り下げられた申請も数えます。補正のための再提出は数えません。',
    en: 'Claims that arrived in the fiscal year, those withdrawn later included. A claim sent again after a correction is not counted again.',
  },
  source: { ja: '補助金の申請の記録', en: 'Records of claims' },
  unit: 'claims',
  measure: 'sum',
  facts: (client, { from, to }) =>
    claimsBy(client).whereBetween('claims.arrived_on', [from, to]).select(client.raw('1 as part, 0 as whole')),
}

export const grantsDecided: Indicator = {
  ...ofClaims,
  code: 'grants-decided',
  name: { ja: '交付決定の件数', en: 'Grants decided' },
  definition: {
    ja: '年度内に交付決定をした件数。その後に取り下げられ、または取り消された決定も数えます。',
    en: 'Grants decided in the fiscal year, those withdrawn or revoked later included.',
  },
  source: decisions,
  unit: 'grants',
  measure: 'sum',
  facts: (client, period) => grantedClaims(client, period).select(client.raw('1 as part, 0 as whole')),
}

export const companiesGranted: Indicator = {
  ...ofClaims,
  code: 'companies-granted',
  name: { ja: '補助金の交付決定を受けた企業数', en: 'Companies granted a subsidy' },
  definition: {
    ja: '年度内に交付決定を受けた企業の数。同じ企業は何件受けても1社と数えます。業種と規模は申請した時のものです。',
    en: 'Companies granted a subsidy in the fiscal year, each counted once. Industry and size are those at the time of the claim.',
  },
  source: decisions,
  unit: 'companies',
  measure: 'distinct',
  facts: (client, period) => grantedClaims(client, period).select(client.raw('1 as part, 0 as whole')),
}

export const yenGranted: Indicator = {
  ...ofClaims,
  code: 'yen-granted',
  name: { ja: '交付決定額', en: 'Amount granted' },
  definition: {
    ja: '年度内にした交付決定の額の合計（決定した時の額）。その後の額の確定、取下げ、取消しによる増減は含みません。',
    en: 'Sum of the grants decided in the fiscal year, as decided. Later finalisation, withdrawal or revocation does not change it.',
  },
  source: decisions,
  unit: 'yen',
  measure: 'sum',
  isOfTheCity: true,
  facts: (client, period) => grantedClaims(client, period).select('decisions.amount as part', client.raw('0 as whole')),
}

export const hiresSupported: Indicator = {
  ...ofClaims,
  code: 'hires-supported',
  name: { ja: '補助により採用した人数', en: 'Hires supported' },
  definition: {
    ja: '年度内に補助金の額が確定した申請の実績報告に記された採用者の数。',
    en: 'Hires named in the reports of claims whose amount was finalised in the fiscal year.',
  },
  source: {
    ja: '実績報告（規則第9条）、額の確定（規則第10条）の記録',
    en: 'Records of reports (article 9) and finalised amounts (article 10)',
  },
  unit: 'people',
  measure: 'sum',
  rows: 'hire',
  facts: (client, { from, to }) =>
    claimsBy(client, 'hires.id')
      .join('hires', 'hires.claim_id', 'claims.id')
      .join('amount_finalisations as finalisations', 'finalisations.claim_id', 'claims.id')
      .where('hires.stage', 'report')
      .whereBetween('finalisations.decided_on', [from, to])
      .select(client.raw('1 as part, 0 as whole')),
}

export const hiresStayed: Indicator = {
  ...ofClaims,
  code: 'hires-still-employed',
  name: { ja: '採用から6か月後も在職している割合', en: 'Hires still employed after six months' },
  definition: {
    ja: '勤務開始から6か月後の日が年度内にある採用者のうち、企業が在職または退職と答えた人に占める、その日に在職していた人の割合。「分からない」という答えと、まだ答えのない人は含みません。',
    en: 'Of the hires whose six months were over in the fiscal year and of whom the company said that they stay or left, the share employed on that day. “Not known”, and hires without an answer, are left out.',
  },
  source: { ja: '企業への照会（採用から6か月後）の回答', en: 'Answers of the companies, asked after six months' },
  unit: 'percent',
  measure: 'share',
  publicGroupings: [],
  rows: 'hire',
  facts: (client, { from, to }) =>
    claimsBy(client, 'h.id')
      .join('hire_outcomes as o', 'o.claim_id', 'claims.id')
      .join('hires as h', (join) => void join.on('h.claim_id', 'o.claim_id').andOn('h.key', 'o.hire_key').andOnVal('h.stage', 'report'))
      .join('hire_answers as a', 'a.id', 'o.current_answer_id')
      .whereIn('claims.state', [...SETTLED])
      .whereIn('a.answer', ['employed', 'left'])
      .whereBetween('o.check_on', [from, to])
      .select(client.raw(`case when ${STILL_EMPLOYED} then 1 else 0 end as part, 1 as whole`)),
}
