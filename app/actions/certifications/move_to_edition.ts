import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { storedInstant } from '#models/columns'
import type Certification from '#models/certification'
import type Draft from '#models/draft'
import { definitionOfEdition } from '#queries/certifications/scheme_in_force'
import { rebasedDocument } from '#rules/certifications/rebased_document'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { now } from '#values/clock'

/** Moves a locked draft to the edition in force, with its papers. */
export async function moveToEdition(
  trx: TransactionClientContract,
  certification: Certification,
  draft: Draft,
  { id, definition }: { id: number; definition: SchemeInForce }
) {
  const from = await definitionOfEdition(certification.schemeEditionId, trx)
  const { document, written, heirs } = rebasedDocument(draft.document, from, definition)
  const revisions = { ...draft.revisions, ...Object.fromEntries(written.map((path) => [path, draft.version])) }
  await draft.merge({ document, revisions }).save()
  await certification.merge({ schemeEditionId: id }).save()
  for (const [was, is] of heirs) if (was !== is) await movePapers(trx, certification.id, was, is)
}

const movePapers = (trx: TransactionClientContract, certificationId: number, was: string, is: string | null) =>
  trx
    .from('evidence_files')
    .where({ certification_id: certificationId, item_code: was })
    .whereNull('removed_at')
    .update(is === null ? { removed_at: storedInstant(now()) } : { item_code: is })
