import { test } from '@japa/runner'
import { isConflicted, tiesBetween, type CaseFacts, type PersonFacts } from '#rules/certifications/conflicts'
import { day } from '#values/day'

const person: PersonFacts = {
  accounts: [7],
  names: ['芝 一郎'],
  mailKeys: ['own-key'],
  domains: ['roumu.example'],
  addresses: ['港区芝2-2-2'],
  affiliations: [],
  employers: [],
  clients: [],
  declared: [],
}
const certification: CaseFacts = {
  id: 1,
  companyId: 10,
  corporateNumber: '7000012050002',
  addresses: ['東京都港区虎ノ門三丁目5番1号 37森ビル5階', null],
  domains: ['acme.example'],
  authors: [100],
  parties: [
    {
      name: '麻布 次郎',
      organisation: '麻布社労士法人',
      corporateNumber: '5010405001703',
      mailKey: 'adviser-key',
      domain: 'azabu.example',
    },
  ],
  on: day('2026-10-01'),
}
const nowhere = { companyId: null, corporateNumber: null, name: null, until: null }
const adviser = certification.parties[0]!

test.group('Conflicts of interest | 第7条第3項', () => {
  test('[N14] {why}: stands in the way')
    .with([
      { why: 'a member of the company', facts: { affiliations: [{ ...nowhere, companyId: 10 }] }, tie: 'company' },
      {
        why: 'somebody who left it two years ago',
        facts: { affiliations: [{ ...nowhere, companyId: 10, until: day('2024-10-02') }] },
        tie: 'company',
      },
      { why: 'an employee, as declared', facts: { employers: [{ ...nowhere, companyId: 10 }] }, tie: 'employer' },
      {
        why: 'an employer of three years ago to the day',
        facts: { employers: [{ ...nowhere, corporateNumber: '7000012050002', until: day('2023-10-01') }] },
        tie: 'employer',
      },
      { why: 'a client company, by its number', facts: { clients: [{ ...nowhere, corporateNumber: '7000012050002' }] }, tie: 'client' },
      { why: 'whoever wrote in the form', facts: { accounts: [7, 100] }, tie: 'author' },
      { why: 'the adviser, by the address', facts: { mailKeys: ['own-key', 'adviser-key'] }, tie: 'adviser' },
      { why: "a colleague of the adviser, by the firm's domain", facts: { domains: ['azabu.example'] }, tie: 'adviser' },
      {
        why: "a colleague of the adviser, by the firm's number",
        facts: { employers: [{ ...nowhere, corporateNumber: '5010405001703' }] },
        tie: 'adviser',
      },
      {
        why: 'the adviser, by name and firm',
        facts: {
          names: ['麻布　次郎'],
          employers: [
            { ...nowhere, name: '麻布社会保険労務士法人 麻布社労士法人' },
            { ...nowhere, name: '麻布社労士法人' },
          ],
        },
        tie: 'adviser',
      },
      {
        why: 'who declared a tie in this case',
        facts: { declared: [{ certificationId: 1, companyId: 10, isRelative: false, on: day('2020-01-01') }] },
        tie: 'declared',
      },
      {
        why: 'who declared a relative years ago, in another case',
        facts: { declared: [{ certificationId: 9, companyId: 10, isRelative: true, on: day('2020-01-01') }] },
        tie: 'declared',
      },
      { why: 'an address of the company, confirmed or not', facts: { domains: ['roumu.example', 'acme.example'] }, tie: 'domain' },
      { why: "a sub-domain of the company's", facts: { domains: ['mail.acme.example'] }, tie: 'domain' },
      {
        why: 'who lives where the company sits, written otherwise',
        facts: { addresses: ['〒105-0001 港区虎ノ門３－５－１　37森ビル 5F'] },
        tie: 'address',
      },
    ])
    .run(({ assert }, { facts, tie }) => {
      assert.deepEqual(tiesBetween({ ...person, ...(facts as Partial<PersonFacts>) }, certification), [tie])
    })

  test('[N14] {why}: does not stand in the way')
    .with([
      { why: 'a stranger', facts: {}, of: {} },
      {
        why: 'who left the company more than three years ago',
        facts: { affiliations: [{ ...nowhere, companyId: 10, until: day('2023-09-30') }] },
        of: {},
      },
      {
        why: 'an employer of four years ago',
        facts: { employers: [{ ...nowhere, corporateNumber: '7000012050002', until: day('2022-10-01') }] },
        of: {},
      },
      { why: 'a member of another company', facts: { affiliations: [{ ...nowhere, companyId: 11 }] }, of: {} },
      {
        why: 'the same public provider',
        facts: { domains: ['gmail.com'] },
        of: { domains: ['gmail.com'], parties: [{ ...adviser, domain: 'gmail.com' }] },
      },
      { why: 'the same line of a public provider', facts: { domains: ['aaa.ocn.ne.jp'] }, of: { domains: ['aaa.ocn.ne.jp'] } },
      { why: 'the same building, another floor', facts: { addresses: ['港区虎ノ門3-5-1 37森ビル6階'] }, of: {} },
      { why: 'blank addresses', facts: { addresses: ['', '東京都港区'] }, of: { addresses: ['', '東京都港区'] } },
      {
        why: 'blank numbers',
        facts: { employers: [nowhere, { ...nowhere, corporateNumber: '' }], clients: [nowhere] },
        of: { corporateNumber: null, parties: [{ ...adviser, corporateNumber: null, organisation: null }] },
      },
      {
        why: 'blank domains and keys',
        facts: { domains: [''], mailKeys: [''] },
        of: { domains: [''], parties: [{ ...adviser, domain: null, mailKey: null }] },
      },
      { why: 'the name of the adviser alone', facts: { names: ['麻布次郎'] }, of: {} },
      { why: 'the firm of the adviser by its name alone', facts: { employers: [{ ...nowhere, name: '麻布社労士法人' }] }, of: {} },
      { why: 'a domain that only ends alike', facts: { domains: ['notacme.example'] }, of: {} },
      {
        why: 'a tie other than a relative, declared long ago in another case',
        facts: { declared: [{ certificationId: 9, companyId: 10, isRelative: false, on: day('2023-09-30') }] },
        of: {},
      },
      {
        why: 'a tie declared to another company',
        facts: { declared: [{ certificationId: 9, companyId: 11, isRelative: true, on: day('2026-09-30') }] },
        of: {},
      },
    ])
    .run(({ assert }, { facts, of }) => {
      assert.isFalse(isConflicted({ ...person, ...(facts as Partial<PersonFacts>) }, { ...certification, ...(of as Partial<CaseFacts>) }))
    })
})
