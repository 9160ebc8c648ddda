import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { adoptTerms } from '#actions/terms/adopt_terms'
import { copyTerms } from '#actions/terms/copy_terms'
import { proposeTerms } from '#actions/terms/propose_terms'
import TermsDraft from '#models/terms_draft'
import { freezeClock } from '#tests/support/clock'
import { freshDatabase } from '#tests/support/database'
import { asOfficer, givenDraft, givenOfficer, write } from '#tests/support/terms_drafts'

test.group('Officers at once', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => freshDatabase())

  test('[F33] many press “copy” at once: there is one draft', async ({ assert }) => {
    const officers = await Promise.all(Array.from({ length: 6 }, () => givenOfficer()))
    const drafts = await Promise.all(officers.map((officer) => copyTerms({ kind: 'programme', code: 'recruitment-cost' }, asOfficer(officer))))
    assert.lengthOf(new Set(drafts.map(({ id }) => id)), 1)
    assert.lengthOf(await TermsDraft.all(), 1)
  })

  test('[F33] two adopt while the author still writes: what is in force is what was proposed, once, or nothing', async ({ assert }) => {
    const { author, draft } = await givenDraft()
    await write(draft, { budget: '70,000,000' }, author)
    const { version } = await TermsDraft.findOrFail(draft.id)
    await proposeTerms(draft.id, version, asOfficer(author))
    const others = [await givenOfficer(), await givenOfficer()]
    const adopting = others.map((officer) => adoptTerms(draft.id, version, asOfficer(officer)))
    const results = await Promise.allSettled([...adopting, write(draft, { budget: '80,000,000' }, author)])
    const adopted = results.slice(0, 2).filter(({ status }) => status === 'fulfilled').length
    const rows = await db.from('programme_terms').where('fiscal_year', 2027)

    assert.isAtMost(adopted, 1)
    assert.deepEqual(rows.map(({ budget }) => Number(budget)), adopted === 1 ? [70_000_000] : [])
    assert.equal((await TermsDraft.findOrFail(draft.id)).state, adopted === 1 ? 'adopted' : 'open')
  })
})
