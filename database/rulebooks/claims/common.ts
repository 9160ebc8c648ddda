/** What the programmes of the industry section have in common. */
import type { DocumentRule, Requirement, Terms } from '#rules/claims/programme_definition'

/** 係長 up to 300,000 yen, above it 係長 then 課長; refusals and revocations always both. */
export const approval: Terms['approval'] = {
  decideGrant: [
    { upTo: 300_000, posts: ['section_chief'] },
    { upTo: null, posts: ['section_chief', 'division_chief'] },
  ],
  refuse: [{ upTo: null, posts: ['section_chief', 'division_chief'] }],
  finaliseAmount: [
    { upTo: 300_000, posts: ['section_chief'] },
    { upTo: null, posts: ['section_chief', 'division_chief'] },
  ],
  revoke: [{ upTo: null, posts: ['section_chief', 'division_chief'] }],
}

/** 第4条: who may apply. */
// prettier-ignore
export const requirements: Requirement[] = [
  { criterion: 'smallOrMediumEnterprise',  article: '第4条第1号' },
  { criterion: 'noRegulatedEntertainment', article: '第4条第1号ただし書' },
  { criterion: 'headOfficeInWard',         article: '第4条第2号', only: 'corporation' },
  { criterion: 'mainOfficeInWard',         article: '第4条第2号' },
  { criterion: 'yearsInBusinessAtLeast',   article: '第4条第3号', limit: 1, inPrinciple: true },
  { criterion: 'noTaxArrears',             article: '第4条第4号' },
  { criterion: 'notVirtualOffice',         article: '第4条第5号' },
  { criterion: 'notDeemedLarge',           article: '第4条第6号' },
  { criterion: 'noOrganisedCrimeTies',     article: '第4条第7号' },
]

export const pledges: Terms['pledges'] = [
  {
    code: 'no-double-funding',
    label: {
      ja: '同じ経費について、国、東京都、区市町村などの補助金等（小規模事業者持続化補助金を含む）を受けていません。今後も受けません。',
      en: 'No other subsidy has covered or will cover the same cost.',
    },
    article: '第4条第8号',
  },
  {
    code: 'no-organised-crime',
    label: { ja: '暴力団、暴力団員またはこれらと密接な関係を持つ者ではありません。', en: 'We have no ties to organised crime.' },
    article: '第4条第7号',
  },
  {
    code: 'not-deemed-large',
    label: { ja: 'みなし大企業ではありません。', en: 'We are not under the control of a large company.' },
    article: '第4条第6号',
  },
  {
    code: 'true-contents',
    label: { ja: '申請の内容は事実と相違ありません。', en: 'What this application states is true.' },
    article: '第6条',
  },
]

/** Papers that show who applies. */
export const identityDocuments: DocumentRule[] = [
  {
    code: 'registry-certificate',
    stage: 'application',
    only: 'corporation',
    isRequired: true,
    label: { ja: '履歴事項全部証明書（発行から3か月以内）', en: 'Certificate of registered matters (issued within 3 months)' },
  },
  {
    code: 'opening-notice',
    stage: 'application',
    only: 'individual',
    isRequired: true,
    label: { ja: '開業届の写し', en: 'Copy of the notice of opening a business' },
  },
  {
    code: 'tax-certificate-corporation',
    stage: 'application',
    only: 'corporation',
    isRequired: true,
    label: { ja: '納税証明書（法人事業税・法人都民税、発行から3か月以内）', en: 'Tax certificate (corporate enterprise and resident tax, within 3 months)' },
    help: { ja: '都税事務所で発行されます。', en: 'Issued by the metropolitan tax office.' },
  },
  {
    code: 'tax-certificate-individual',
    stage: 'application',
    only: 'individual',
    isRequired: true,
    label: { ja: '納税証明書（特別区民税・都民税、発行から3か月以内）', en: 'Tax certificate (resident tax, within 3 months)' },
    help: { ja: '住所のある区市町村で発行されます。', en: 'Issued by the municipality of residence.' },
  },
]

export const conditions: Terms['conditions'] = [
  { ja: '補助金は、交付の決定を受けた目的以外に使用してはならない。', en: 'The subsidy shall be used for no other purpose than the one it is granted for.' },
  { ja: '事業の内容を変更し、中止し、または廃止するときは、あらかじめ区長の承認を受けること。', en: 'Changes, suspension and abolition need the approval of the mayor beforehand.' },
  { ja: '人材紹介手数料などの返戻を受けたときは、速やかに区長に報告すること。', en: 'Refunds of fees shall be reported to the mayor without delay.' },
  { ja: '関係書類を、事業が完了した年度の終了後5年間保存すること。', en: 'Related papers shall be kept for five years after the fiscal year of completion.' },
  { ja: '偽りその他不正の手段により交付を受けたときは、交付の決定を取り消し、補助金の返還を命ずることがある。', en: 'A grant obtained by deceit may be revoked and its return ordered.' },
]

export const retention: Terms['retention'] = { years: 5, from: 'end_of_fiscal_year', erase: ['evidence_files', 'hires', 'bank_account'] }

/** Days that hold for every programme of the section. */
export const days = { withdrawalDays: 14, correctionDays: 14, standardDays: 20 }
