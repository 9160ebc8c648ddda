import { listEffects } from '#actions/claims/list_effects'
import { inTransaction } from '#actions/in_transaction'
import CertificateRevocation from '#models/certificate_revocation'
import { today } from '#values/clock'
import { addDays } from '#values/day'

/** An application that was being sent while its certificate was revoked is listed too. */
export async function sweepEffects() {
  const revocations = await CertificateRevocation.query()
    .where('state', 'revoked')
    .where('revokedOn', '>=', addDays(today(), -1))
    .orderBy('id')

  for (const revocation of revocations) {
    await inTransaction(async (trx) => {
      await trx.from('certificate_revocations').where('id', revocation.id).increment('version', 1)
      await listEffects(trx, revocation)
    })
  }
}
