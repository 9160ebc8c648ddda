import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import { holdDraft } from '#actions/terms/hold_draft'
import { lockTerms } from '#actions/terms/lock_terms'
import TermsDraft from '#models/terms_draft'
import { termsSource, type TermsSource } from '#queries/terms/terms_source'
import type { Terms } from '#rules/claims/programme_definition'
import { termsForYear } from '#rules/claims/terms_for_year'
import { RuleViolation } from '#rules/rule_violation'
import { flatten } from '#rules/terms/flatten'
import { termsKinds, type AnyTerms, type TermsKind } from '#rules/terms/terms_kinds'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

interface Asked {
  kind: TermsKind
  code: string
  /** of a programme: the year after the newest, or the newest again while no claim uses it */
  fiscalYear?: number | null
}

/**
 * Copies what is in force as a draft, every date moved to the year. Of the same terms there is one open draft: asking again leads to it.
 * @throws RuleViolation `terms_unknown`, `terms_frozen`
 */
export const copyTerms = ({ kind, code, fiscalYear }: Asked, actor: Actor, { isDemo = false } = {}): Promise<TermsDraft> =>
  inTransaction(async (trx) => {
    const openKey = (year: number | null) => [kind, code, ...(year ? [year] : [])].join(':')
    await lockTerms(trx, kind, code)
    const source = await termsSource(kind, code, trx)
    if (!source) throw new RuleViolation('terms_unknown')
    const year = yearOf(source, fiscalYear)
    const found = await TermsDraft.query({ client: trx }).where('openKey', openKey(year)).first()
    if (found) return found

    const definition = copyOf(source, year)
    const who = { authorId: actor.id!, savedById: actor.id!, savedAt: now() }
    const columns = { kind, code, fiscalYear: year, sourceId: source.id, sourceDigest: source.digest, openKey: openKey(year), isDemo }
    const document = flatten(termsKinds[kind].shape(definition), definition)
    const draft = new TermsDraft().useTransaction(trx).merge({ ...columns, ...who, definition, document, revisions: {}, version: 0, locks: 0, state: 'open' })
    await draft.save()
    await holdDraft(trx, draft.id, actor.id!, 'terms_author')
    await recordAudit(trx, { actor, action: 'terms_draft.copied', subject: { type: 'terms_draft', id: draft.id }, changes: { kind, code, fiscalYear: year, digest: source.digest } })

    return draft
  })

function yearOf({ fiscalYear, isUsed }: TermsSource, asked?: number | null): number | null {
  if (fiscalYear === null) return null
  const year = asked ?? fiscalYear + 1
  if (year === fiscalYear && isUsed) throw new RuleViolation('terms_frozen', { fiscalYear: String(year) })
  if (year !== fiscalYear && year !== fiscalYear + 1) throw new RuleViolation('terms_unknown')

  return year
}

function copyOf({ definition, fiscalYear }: TermsSource, year: number | null): AnyTerms {
  if (year === null || year === fiscalYear) return definition
  return termsForYear(definition as unknown as Terms, year) as unknown as AnyTerms
}
