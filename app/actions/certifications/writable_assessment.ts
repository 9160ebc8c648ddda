import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { moveToEdition } from '#actions/certifications/move_to_edition'
import Certification from '#models/certification'
import Draft from '#models/draft'
import SchemeEdition from '#models/scheme_edition'
import { currentEdition, definitionOfEdition } from '#queries/certifications/scheme_in_force'
import { openCorrectionOf } from '#queries/corrections/open_correction_of'
import { ASSESSMENT } from '#rules/certifications/assessment_document'
import { placesOpened } from '#rules/certifications/correction_targets'
import { isUnlocked } from '#rules/forms/unlocked'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'

/**
 * Locks the draft of a self-assessment for writing and says which of its places are open. A draft that was never sent
 * follows its scheme to the edition in force; one that was sent keeps its own, also while it is returned.
 * @throws RuleViolation `not_writable` when it has been sent meanwhile
 */
export async function writableAssessment(trx: TransactionClientContract, certificationId: number, actor: Actor) {
  const key = { certification_id: certificationId, kind: ASSESSMENT }
  await trx.from('drafts').where(key).increment('version', 1)
  const certification = await Certification.query({ client: trx }).where({ id: certificationId, companyId: actor.companyId! }).firstOrFail()
  if (certification.state !== 'draft' && certification.state !== 'returned') throw new RuleViolation('not_writable')

  const draft = await Draft.query({ client: trx }).where({ certificationId, kind: ASSESSMENT }).forUpdate().firstOrFail()
  const isRevised = certification.state === 'draft' && (await follow(trx, certification, draft))
  const scheme = await definitionOfEdition(certification.schemeEditionId, trx)
  const asked = certification.state === 'returned' ? await openCorrectionOf({ type: 'certification', id: certificationId }, trx) : null
  const targets = placesOpened(asked?.items.map(({ target }) => target) ?? [])
  const isOpen = (path: string) => certification.state === 'draft' || isUnlocked(path, targets)

  return { certification, draft, scheme, isRevised, isOpen }
}

async function follow(trx: TransactionClientContract, certification: Certification, draft: Draft) {
  const current = await currentEdition(certification.schemeId, trx)
  if (current === certification.schemeEditionId) return false
  const edition = await SchemeEdition.query({ client: trx }).where('id', current).firstOrFail()
  await moveToEdition(trx, certification, draft, edition)

  return true
}
