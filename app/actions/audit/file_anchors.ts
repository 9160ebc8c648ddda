import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import { unfiledAnchors } from '#queries/audit/anchors'
import { putAnchorFile } from '#services/audit/anchor_files'
import { theClock } from '#values/actor'

/** The file of each anchor that has none yet; that it was written stands in the trail, which the next anchor covers. */
export async function fileAnchors() {
  for (const { id, ...anchor } of await unfiledAnchors()) {
    await putAnchorFile(anchor)
    const changes = { serial: anchor.serial, hash: anchor.hash }
    await inTransaction((trx) => recordAudit(trx, { actor: theClock, action: 'anchor.filed', subject: { type: 'anchor', id }, changes }))
  }
}
