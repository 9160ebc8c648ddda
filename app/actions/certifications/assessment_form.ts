import { writableAssessment } from '#actions/certifications/writable_assessment'
import type { CaseForm } from '#actions/forms/case_form'
import { ASSESSMENT } from '#rules/certifications/assessment_document'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import type { Slot } from '#rules/forms/unlocked'

/** The form of a self-assessment: a file proves an item, or is the document of a gate. */
export const assessmentForm = (certificationId: number): CaseForm => ({
  owner: { certificationId },
  stage: ASSESSMENT,
  writable: async (trx, actor) => {
    const { draft, scheme, isOpen } = await writableAssessment(trx, certificationId, actor)
    return { draft, isOpen, isPlace: (slot) => isPlace(slot, scheme) }
  },
})

function isPlace({ documentCode, lineKey, itemCode }: Slot, { gates, items }: SchemeInForce) {
  if (lineKey || (documentCode && itemCode)) return false
  if (documentCode) return gates.some(({ document }) => document?.code === documentCode)
  return items.some(({ code, evidence }) => code === itemCode && evidence !== undefined)
}
