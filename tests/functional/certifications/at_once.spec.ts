import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { openCertification } from '#actions/certifications/open_certification'
import { saveDraft } from '#actions/certifications/save_draft'
import { submitCertification } from '#actions/certifications/submit_certification'
import Draft from '#models/draft'
import { givenDraftCertification, givenOpenedCertification } from '#tests/support/certifications'
import { freshDatabase } from '#tests/support/database'
import { givenCompany, givenMember } from '#tests/support/people'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

test.group('Members of one company at the same moment', (group) => {
  group.each.setup(() => freshDatabase())

  test('[F42] [F91] answer different questions: no answer is lost', async ({ assert }) => {
    const { certification, actor } = await givenOpenedCertification()
    const items = ['C1', 'C2', 'C3', 'C5', 'C6', 'C7']
    const typing = (item: string) => ({ typed: new Map([[`items.${item}.answer`, item]]), seenAt: () => 1 })
    await Promise.all(items.map((item) => saveDraft(certification.id, actor, typing(item))))

    const { document } = await Draft.findByOrFail('certificationId', certification.id)
    for (const item of items) assert.equal(document[`items.${item}.answer`], item)
  })

  test('[F90] send twice: one case, one number, one set of answers', async ({ assert }) => {
    const { certification, actor, scheme } = await givenDraftCertification()
    const sent = await Promise.allSettled([1, 2].map(() => submitCertification(certification.id, actor, now())))

    assert.lengthOf(
      sent.filter(({ status }) => status === 'fulfilled'),
      1
    )
    const answers = await db.from('certification_answers').where('certification_id', certification.id)
    assert.lengthOf(answers, scheme.items.filter(({ field }) => field === 'childcare').length)
  })

  test('[F90] begin twice: one draft of a scheme', async ({ assert }) => {
    const company = await givenCompany()
    const actor: Actor = { id: (await givenMember(company)).id, as: 'applicant', companyId: company.id }
    await Promise.allSettled([1, 2, 3].map(() => openCertification('work-life-balance', actor)))

    assert.lengthOf(await db.from('certifications').where('company_id', company.id), 1)
  })
})
