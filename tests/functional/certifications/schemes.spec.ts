import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { adoptSchemes } from '#actions/certifications/adopt_schemes'
import excellentEmployee from '#database/rulebooks/certifications/excellent_employee'
import CertificationScheme from '#models/certification_scheme'
import SchemeEdition from '#models/scheme_edition'
import type { SchemeDefinition } from '#rules/certifications/scheme_definition'

const scheme: SchemeDefinition = { ...excellentEmployee, code: 'good-neighbour', caseSign: '隣人', certificateSign: '港隣人' }
const adopt = (change: Partial<SchemeDefinition> = {}) =>
  adoptSchemes([{ file: 'good_neighbour.ts', definition: { ...scheme, ...change } }])
const raised = (version: number) => scheme.items.map((item) => (item.code === 'S4' ? { ...item, threshold: 10, version } : item))
const examples = scheme.examples.map((example) => ({ ...example, answers: { S4: '3' }, points: 0 }))

test.group('Certification schemes', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[P8] adopting the same schemes again changes nothing', async ({ assert }) => {
    await adoptSchemes()
    const again = await adoptSchemes()

    assert.isAbove(again.length, 0)
    assert.isTrue(again.every(({ result }) => result === 'same'))
  })

  test('[P8] a changed scheme is its next edition; the first one stays as it was', async ({ assert }) => {
    assert.deepEqual(await adopt(), [{ code: 'good-neighbour', result: 'new' }])
    assert.deepEqual(await adopt({ correctionDays: 21, endsOn: '2027-03-31' as never }), [{ code: 'good-neighbour', result: 'changed' }])

    const row = await CertificationScheme.query().where('code', 'good-neighbour').preload('edition').preload('editions').firstOrFail()
    assert.equal(row.edition.edition, 2)
    assert.equal((row.edition.definition as SchemeDefinition).correctionDays, 21)
    assert.equal(row.endsOn, '2027-03-31')
    assert.equal((row.editions.find(({ edition }) => edition === 1)!.definition as SchemeDefinition).correctionDays, 14)
  })

  test('[F90] a question whose meaning changed is refused until its version is raised', async ({ assert }) => {
    await adopt()
    const { id } = await CertificationScheme.findByOrFail('code', 'good-neighbour')
    const editions = async () => (await SchemeEdition.query().where('schemeId', id)).length

    await assert.rejects(() => adopt({ items: raised(1), examples }), 'scheme_changed_silently')
    assert.equal(await editions(), 1)
    assert.equal((await adopt({ items: raised(2), examples }))[0]!.result, 'changed')
    assert.equal(await editions(), 2)
  })

  test('[P8] a scheme with an error is refused whole, and nothing is written', async ({ assert, db }) => {
    const wrong = { file: 'wrong.ts', definition: { ...scheme, code: 'wrong', items: [] } }
    await assert.rejects(() => adoptSchemes([{ file: 'good_neighbour.ts', definition: scheme }, wrong]), 'scheme_wrong')
    await db.assertMissing('certification_schemes', { code: 'good-neighbour' })
  })
})
