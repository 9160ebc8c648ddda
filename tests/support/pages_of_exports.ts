/** The pages of the exports, and who opens them. */
import { askRegister } from '#actions/exports/ask_register'
import { writeExport } from '#actions/exports/write_export'
import { changeGrantConsent } from '#actions/publication/change_grant_consent'
import Export from '#models/export'
import { givenGrantedClaim } from '#tests/support/office'
import { givenCompany, givenMember, givenStaff } from '#tests/support/people'
import type { Role } from '#tests/support/town_of_pages'
import type { Actor } from '#values/actor'

export async function pagesOfExports(): Promise<Role[]> {
  await givenCompany({ name: '株式会社🍣港区国際人材育成研究所髙輪事業本部グローバルイノベーション推進センター' })
  const person = await givenStaff('courses', 'clerk', await givenStaff('claims', 'clerk'))
  const clerk: Actor = { id: person.id, as: 'clerk', post: 'clerk' }
  const ask = { desk: 'claims', locale: 'ja', fiscalYear: null, reason: null }
  const ready = await askRegister({ ...ask, register: 'companies', format: 'cp932' }, clerk)
  await writeExport(ready.id)
  const begun = await askRegister({ ...ask, register: 'claims', format: 'xlsx', fiscalYear: 2026 }, clerk)
  await begun.merge({ rows: 1500, rowsExpected: 4000 }).save()
  const failed = await askRegister({ ...ask, register: 'grants', format: 'csv' }, clerk)
  await failed.merge({ failed: 'Could not be written.' }).save()
  const gone = await Export.create({ ...failed.$attributes, id: undefined, failed: null, readyAt: failed.askedAt, rows: 3 } as unknown as Partial<Export>)
  const each = [ready, begun, failed, gone].map(({ id }) => `/office/exports/${id}`)

  return [
    { name: 'reader of the open data', person: null, pages: { 'open_data': ['/open-data'], 'api': ['/api'] } },
    {
      name: 'clerk with exports',
      person,
      pages: { 'office.exports.index': ['', '?desk=courses', '?after=1'].map((query) => `/office/exports${query}`), 'office.exports.show': each },
    },
    await companyWithGrants(),
    { name: 'administrator without exports', person: await givenStaff('admin', 'administrator'), pages: { 'office.exports.index': ['/office/exports'] } },
  ]
}

async function companyWithGrants(): Promise<Role> {
  const { company } = await givenGrantedClaim()
  const person = await givenMember(company)
  await changeGrantConsent(company.id, true, { id: person.id, as: 'applicant', companyId: company.id })
  const [silent, alone] = [await givenCompany(), await givenCompany({ kind: 'individual', form: 'soleProprietor', corporateNumber: null })]
  for (const one of [silent, alone]) await givenMember(one, 'administrator', person)

  return { name: 'company that publishes its grants', person, pages: { 'open_data.consent.edit': [company, silent, alone].map(({ id }) => `/companies/${id}/grant-publication`) } }
}
