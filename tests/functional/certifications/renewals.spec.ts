import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { openCertification } from '#actions/certifications/open_certification'
import { submitCertification } from '#actions/certifications/submit_certification'
import { takeStep } from '#actions/certifications/take_step'
import Certificate from '#models/certificate'
import CertificationAnswer from '#models/certification_answer'
import Draft from '#models/draft'
import EvidenceFile from '#models/evidence_file'
import { givenSubmittedCertification, typeInto } from '#tests/support/certifications'
import { now, today } from '#values/clock'
import { addDays } from '#values/day'

test.group('Renewing a certification', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F43] [F102] begins with the answers and papers of last time; what is unchanged is neither proved nor reviewed again', async ({
    assert,
    client,
  }) => {
    const { certification: last, actor, company, user } = await givenSubmittedCertification()
    const step = (name: any, as: any) => takeStep(last.id, name, { id: user.id, as } as any, () => ({}) as any)
    for (const [name, as] of [
      ['passGates', 'clerk'],
      ['concludeReview', 'clock'],
      ['recommend', 'chair'],
      ['certify', 'approver'],
    ])
      await step(name, as)
    await CertificationAnswer.query().where('certificationId', last.id).update({ acceptedPoints: 1 })
    await Certificate.create({
      companyId: company.id,
      certificationId: last.id,
      scheme: 'work-life-balance',
      field: 'childcare',
      validFrom: today(),
      validUntil: addDays(today(), 60),
    } as any)

    const renewal = await openCertification('work-life-balance', actor, { renewsId: last.id })
    const home = `/companies/${company.id}/certifications/${renewal.id}`
    const page = await client.get(`${home}/sections/field-childcare`).loginAs(user)
    page.assertTextIncludes(`前回 ${last.number}`)
    const { document } = await Draft.findByOrFail('certificationId', renewal.id)
    assert.equal(document['items.C1.answer'], 'yes')
    assert.notProperty(document, 'gates.G3.answer')
    const files = await EvidenceFile.query().where('certificationId', renewal.id)
    assert.isTrue(files.every(({ carriedFromId }) => carriedFromId !== null))

    const gates = Object.fromEntries(['G2', 'G3', 'G4'].map((code) => [`gates.${code}.answer`, code === 'G2' ? 'notApplicable' : 'yes']))
    await typeInto(
      { certification: renewal, actor },
      { 'company.confirmed': '1', ...gates, 'gates.G2.reason': '残業がない', 'items.C2.answer': '3' }
    )
    await submitCertification(renewal.id, actor, now())
    const answers = await CertificationAnswer.query().where('certificationId', renewal.id)
    assert.isFalse(answers.find(({ item }) => item === 'C2')!.isCarried)
    assert.deepEqual(
      [answers.find(({ item }) => item === 'C1')!.isCarried, answers.find(({ item }) => item === 'C1')!.acceptedPoints],
      [true, 1]
    )
  })
})
