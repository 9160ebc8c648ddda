import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { submitCertification } from '#actions/certifications/submit_certification'
import CertificationAnswer from '#models/certification_answer'
import CertificationParty from '#models/certification_party'
import Notice from '#models/notice'
import { mailKey } from '#services/mail_key'
import { givenDraftCertification, givenOpenedCertification, givenSubmittedCertification, typeInto } from '#tests/support/certifications'
import { refusal } from '#tests/support/refusal'
import { now, today } from '#values/clock'

test.group('Sending a self-assessment', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F90] what is sent is written down: number, days, answers with their own points, a receipt and a letter', async ({ assert }) => {
    const { certification, scheme } = await givenSubmittedCertification({ fields: ['childcare', 'workplace'] })
    const answers = await CertificationAnswer.query().where('certificationId', certification.id)
    const receipt = await Notice.query().where({ certificationId: certification.id, kind: 'assessmentReceipt' }).firstOrFail()

    assert.equal(certification.state, 'submitted')
    assert.match(certification.number!, /^令和\d+年度ＷＬＢ認定第\d+号$/)
    assert.equal(certification.arrivedOn, today())
    assert.isAbove(certification.dueOn!.localeCompare(today()), 0)
    assert.deepEqual(certification.fields, ['childcare', 'workplace'])
    assert.equal(certification.companyFacts.regularEmployees, 5)
    assert.equal(certification.declarations.G3.answer, 'yes')
    assert.lengthOf(answers, scheme.items.filter(({ field }) => field === 'childcare' || field === 'workplace').length)
    assert.equal(answers.find(({ item }) => item === 'C1')!.ownPoints, 2)
    assert.lengthOf(receipt.data.fields, 2)
    assert.isNotEmpty(await db.from('letters').where('key', 'like', `certification:${certification.id}:receipt:%`))
  })

  test('[F90] [N14] officers and whoever helped are kept for those who must not judge the case, mail addresses unreadable', async ({
    assert,
  }) => {
    const advisers = [{ name: '労務 一郎', organisation: '芝社労士事務所', email: 'Roumu@Sharoushi.test' }]
    const { certification } = await givenSubmittedCertification({ advisers, officers: ['海岸 次郎'] })
    const parties = await CertificationParty.query().where('certificationId', certification.id).orderBy('id')

    assert.deepEqual(
      parties.map(({ kind, name }) => [kind, name]),
      [
        ['officer', '港 花子'],
        ['officer', '海岸 次郎'],
        ['adviser', '労務 一郎'],
      ]
    )
    assert.equal(parties[2]!.domain, 'sharoushi.test')
    assert.equal(parties[2]!.emailKey, mailKey('roumu@sharoushi.test'))
    const stored = await db.from('certification_parties').where('id', parties[2]!.id).firstOrFail()
    assert.notInclude(stored.email, 'haroushi')
  })

  test('[F90] an empty form is kept as a draft and refused when sent, and nothing of it is written', async ({ assert }) => {
    const { certification, actor } = await givenOpenedCertification()

    const { reason } = await refusal(() => submitCertification(certification.id, actor, now()))

    assert.equal(reason, 'problems_left')
    assert.isEmpty(await CertificationAnswer.query().where('certificationId', certification.id))
    assert.isEmpty(await CertificationParty.query().where('certificationId', certification.id))
    assert.isEmpty(await Notice.query().where('certificationId', certification.id))
  })

  test('[F90] a low score or an unmet gate keeps nobody from sending', async ({ assert }) => {
    const drafted = await givenDraftCertification({ answers: { C1: 'no', C2: '0' }, gates: { G3: 'no' } })
    const sent = await submitCertification(drafted.certification.id, drafted.actor, now())

    assert.equal(sent.state, 'submitted')
  })

  test('[F90] an answer that nobody can read is refused, and everything else stays', async ({ assert }) => {
    const drafted = await givenDraftCertification()
    await typeInto(drafted, { 'items.C2.answer': '何人か' })

    const { reason } = await refusal(() => submitCertification(drafted.certification.id, drafted.actor, now()))

    assert.equal(reason, 'problems_left')
  })

  test('[P10] the person nominated for an award is sealed', async ({ assert }) => {
    const { certification } = await givenSubmittedCertification({ scheme: 'excellent-employee' })
    const stored = await db.from('certifications').where('id', certification.id).firstOrFail()

    assert.equal(certification.nominee!.name, '芝 さくら')
    assert.notInclude(stored.nominee, 'さくら')
  })
})
