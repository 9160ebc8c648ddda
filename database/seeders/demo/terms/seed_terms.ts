import { confirmExamples } from '#actions/terms/confirm_examples'
import { copyTerms } from '#actions/terms/copy_terms'
import { proposeTerms } from '#actions/terms/propose_terms'
import { rehearseTerms } from '#actions/terms/rehearse_terms'
import { saveTerms } from '#actions/terms/save_terms'
import { settleLetters } from '#database/seeders/demo/settle_letters'
import TermsDraft from '#models/terms_draft'
import User from '#models/user'
import { draftOf } from '#queries/terms/draft_of'
import { recomputedExamples } from '#rules/terms/recomputed_examples'
import type { Actor } from '#values/actor'
import { demoEmail } from '#values/demo'

const CODE = 'recruitment-cost'
/** Invented: a lower rate, a lower cap for advertising, more budget for more companies. */
const WRITTEN = { 'budget': '65,000,000', 'tiers.k00000.rate': '3/5', 'tiers.k00000.caps.outreach': '350,000', 'standardDays': '18' }

/** One draft for next year, rehearsed on the town's claims and waiting for the other officer; a town that has drafts keeps its own. */
export async function seedTerms() {
  const officer = await User.findBy('email', demoEmail('officer1'))
  if (!officer || (await TermsDraft.query().first())) return

  const actor: Actor = { id: officer.id, as: 'clerk', post: 'officer' }
  const { id } = await copyTerms({ kind: 'programme', code: CODE }, actor, { isDemo: true })
  await saveTerms(id, { typed: new Map(Object.entries(WRITTEN)), seenAt: () => Number.MAX_SAFE_INTEGER }, actor)
  await callRight(id, actor)
  const { draft, yearOfCases } = await draftOf(id)
  if (yearOfCases !== null) await rehearseTerms(id, yearOfCases, actor)
  await proposeTerms(id, draft.version, actor)
  await settleLetters()
}

/** Every new result of the worked examples. */
async function callRight(id: number, actor: Actor) {
  const { draft, source, definition } = await draftOf(id)
  const examples = recomputedExamples('programme', { source, base: draft.definition, definition, document: draft.document })
  const results = examples.flatMap((one) => one.results).flatMap(({ path, now }) => (now === null ? [] : [[path, now] as const]))
  await confirmExamples(id, Object.fromEntries(results), '架空の例（デモ）', actor)
}
