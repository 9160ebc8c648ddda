import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { remindUnsent } from '#actions/corrections/remind_unsent'
import CertificationAnswer from '#models/certification_answer'
import CertificationParty from '#models/certification_party'
import CorrectionItem from '#models/correction_item'
import Draft from '#models/draft'
import { givenReturnedCertification, typeInto, uploadTo } from '#tests/support/certifications'
import { refusal } from '#tests/support/refusal'
import { pdf } from '#tests/support/claims'

/** A page that was opened just now. */
const SEEN = JSON.stringify({ base: 999, values: {}, revisions: {} })

test.group('A certification sent back', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F90] shows what is wrong and only its own places', async ({ client, assert }) => {
    const { home, user } = await givenReturnedCertification(['items.C2', 'gates.G2', 'documents.agreement36', 'parties'])
    const page = await client.get(`${home}/correction`).loginAs(user)

    page.assertTextIncludes('資料と合いません。')
    assert.include(page.text(), 'name="items.C2.answer"')
    assert.include(page.text(), 'name="gates.G2.answer"')
    assert.include(page.text(), 'name="advisers.none"')
    assert.notInclude(page.text(), 'name="items.C1.answer"')
    ;(await client.get(`${home}/sections/gates`).loginAs(user).redirects(0)).assertHeader('location', `${home}/correction`)
  })

  test('[F75] old and new stand side by side, the days run again, and reviewers see what changed', async ({ client, assert }) => {
    const given = await givenReturnedCertification(['items.C2', 'items.C7.evidence'])
    const { certification, home, user } = given
    await uploadTo(given, { itemCode: 'C7' }, { bytes: pdf('better'), name: '実績表.pdf' })
    await client
      .post(`${home}/resubmission`)
      .loginAs(user)
      .withCsrfToken()
      .form({ '_seen': SEEN, 'items.C2.answer': '4', 'items.C1.answer': 'no' })
      .redirects(0)
    await certification.refresh()
    const answers = await CertificationAnswer.query().where('certificationId', certification.id)
    const of = (item: string) => answers.find((one) => one.item === item)!
    const [place] = await CorrectionItem.query().orderBy('id')

    assert.equal(certification.state, 'submitted')
    assert.isNull(certification.dueDaysLeft)
    assert.isNotNull(certification.dueOn)
    assert.deepEqual([of('C2').answer, of('C2').previousAnswer], ['4', '1'])
    assert.equal(of('C1').answer, 'yes')
    assert.isAbove(of('C7').changedAt.toMillis(), of('C1').changedAt.toMillis())
    assert.deepEqual([place!.oldValue.fields, place!.newValue.fields], [{ 'items.C2.answer': '1' }, { 'items.C2.answer': '4' }])
    assert.lengthOf(await CertificationParty.query().where('certificationId', certification.id), 1)
  })

  test('[F90] stays until what was asked for is right, and opens nothing else', async ({ client, assert }) => {
    const given = await givenReturnedCertification(['items.C2'])
    const { certification, home, user } = given
    await typeInto(given, { 'items.C2.answer': '何人か', 'items.C3.answer': '90', 'company.confirmed': '' })
    const refused = await client.post(`${home}/resubmission`).loginAs(user).withCsrfToken().redirects(0)

    refused.assertHeader('location', `${home}/correction?check=1`)
    assert.equal((await certification.refresh()).state, 'returned')
    assert.equal((await Draft.findByOrFail('certificationId', certification.id)).document['items.C3.answer'], '30')
    const other = await refusal(() => uploadTo(given, { itemCode: 'C1' }, { bytes: pdf('other') }))
    assert.equal(other.reason, 'not_writable')
  })

  test('[F90] is reminded of once when mended and not sent', async ({ assert }) => {
    const given = await givenReturnedCertification(['items.C2'])
    await typeInto(given, { 'items.C2.answer': '5' })
    await db.from('correction_requests').update({ due_on: '2020-01-01' })
    await remindUnsent()
    await remindUnsent()

    assert.lengthOf(await db.from('letters').where('template', 'correction_unsent'), 1)
  })
})
