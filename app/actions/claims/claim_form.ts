import type { CaseForm } from '#actions/forms/case_form'
import { writableDraft } from '#actions/claims/writable_draft'
import { linesOf, type DraftDocument } from '#rules/claims/draft_document'
import type { Terms } from '#rules/claims/programme_definition'
import type { FormStage } from '#rules/claims/stage_of'
import type { Slot } from '#rules/forms/unlocked'

/** One of the two forms of a claim: a file belongs to a document, or to a line as its evidence. */
export const claimForm = (claimId: number, stage: FormStage): CaseForm => ({
  owner: { claimId },
  stage,
  writable: async (trx, actor) => {
    const { claim, draft, isOpen } = await writableDraft(trx, claimId, stage, actor)
    return { draft, isOpen, isPlace: (slot) => isPlace(slot, claim.terms.definition, draft.document) }
  },
})

function isPlace({ documentCode, lineKey, itemCode }: Slot, { documents }: Terms, document: DraftDocument) {
  if (itemCode) return false
  if (documentCode) return !lineKey && documents.some(({ code }) => code === documentCode)
  return linesOf(document).some(({ key }) => key === lineKey)
}
