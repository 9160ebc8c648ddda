import db from '@adonisjs/lucid/services/db'
import type Certification from '#models/certification'
import { certificationTargets } from '#queries/corrections/certification_targets'
import { correctionsOf } from '#queries/corrections/corrections_of'
import { correctionForm } from '#queries/office/correction_form'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'

/** The list of a round as it is being written. */
export async function correctionPage(certification: Certification, entries: number) {
  const { targets } = await certificationTargets(certification, db.connection())
  const { correctionDays } = certification.edition.definition as SchemeInForce
  const rounds = await correctionsOf('certification', certification.id)

  return { certification, ...correctionForm({ targets, correctionDays, rounds, entries }) }
}
