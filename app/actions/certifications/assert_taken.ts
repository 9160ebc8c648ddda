import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type CertificationScheme from '#models/certification_scheme'
import { certifiedUntil } from '#queries/certifications/certified_until'
import { assertMayApply } from '#rules/certifications/intake'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import type { Day } from '#values/day'

interface Application {
  scheme: CertificationScheme
  renewsId: number | null
  on: Day
}

/** @throws RuleViolation where applications of this kind are not taken on that day */
export async function assertTaken(trx: TransactionClientContract, { scheme, renewsId, on }: Application) {
  const until = renewsId === null ? null : await certifiedUntil(renewsId, trx)
  const rules = { ...(scheme.edition.definition as SchemeInForce), endsOn: scheme.endsOn }
  assertMayApply(rules, renewsId === null ? 'new' : 'renewal', on, until)
}
