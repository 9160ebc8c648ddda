import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { adoptScheme } from '#actions/certifications/adopt_schemes'
import { adoptKind } from '#actions/courses/adopt_kinds'
import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import { adoptProgramme } from '#actions/programmes/adopt_programme'
import { draftInOrder } from '#actions/terms/draft_in_order'
import { holdDraft } from '#actions/terms/hold_draft'
import { lockTerms } from '#actions/terms/lock_terms'
import { lockedDraft } from '#actions/terms/locked_draft'
import TermsDraft from '#models/terms_draft'
import { programmeWords } from '#queries/programmes/programme_words'
import type { SchemeDefinition } from '#rules/certifications/scheme_definition'
import type { TermsInForce } from '#rules/claims/programme_definition'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { RuleViolation } from '#rules/rule_violation'
import type { TermsKind } from '#rules/terms/terms_kinds'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

/**
 * 決定: another person than those who wrote it puts a draft in force, by the same door as `rulebook:adopt`.
 * @throws RuleViolation `own_terms`, `terms_moved`, `terms_frozen`, and what `draftInOrder` refuses
 */
export async function adoptTerms(draftId: number, seenVersion: number, actor: Actor): Promise<TermsDraft> {
  const { kind, code } = await TermsDraft.findOrFail(draftId)

  return inTransaction(async (trx) => {
    await lockTerms(trx, kind, code)
    const draft = await lockedDraft(trx, draftId)
    await holdDraft(trx, draft.id, actor.id!, 'terms_adopter')
    if (draft.version !== seenVersion || draft.proposedVersion !== draft.version) throw new RuleViolation('terms_moved')
    const definition = await draftInOrder(draft, trx)
    await DOORS[kind](trx, definition, actor, draft.sourceId)

    await draft.merge({ state: 'adopted', openKey: null, closedById: actor.id, closedAt: now() }).save()
    const { fiscalYear, version } = draft
    await recordAudit(trx, { actor, action: 'terms_draft.adopted', subject: { type: 'terms_draft', id: draft.id }, changes: { kind, code, fiscalYear, version } })

    return draft
  })
}

type Door = (trx: TransactionClientContract, definition: any, actor: Actor, replaces: number) => Promise<unknown>

const DOORS: Record<TermsKind, Door> = {
  programme: async (trx, { programme, ...terms }: TermsInForce, actor, replaces) => {
    const words = { ...programme, ...(await programmeWords(programme.code, trx)) } // what the draft copied may be older
    return adoptProgramme({ ...words, terms: [terms] }, actor, { trx, replaces })
  },
  course_kind: (trx, definition: CourseKindDefinition, actor) => adoptKind(trx, definition, actor),
  scheme: (trx, definition: SchemeDefinition, actor) => adoptScheme(trx, definition, actor),
}
