import { isValidOn, type Validity } from '#rules/certifications/validity'
import type { Day } from '#values/day'

/** A certificate as its row says it. */
export interface HeldField extends Validity {
  field: string
  certification_id: number | null
}

interface Revoked {
  certificationId: number
  fields: string[]
}

/** Whether a certificate that nobody has revoked carries the tier on the day it was judged: any one field suffices. */
export const isStillJustified = (held: HeldField[], revoked: Revoked, judgedOn: Day) =>
  held.some((one) => one.revoked_on === null && !isRevokedBy(one, revoked) && isValidOn(one, judgedOn))

/** Whether what is revoked was valid on the day the tier was judged, its revocation left aside: only then it carried the tier. */
export const wasCarriedBy = (held: HeldField[], revoked: Revoked, judgedOn: Day) =>
  held.some((one) => isRevokedBy(one, revoked) && isValidOn({ ...one, revoked_on: null }, judgedOn))

const isRevokedBy = ({ certification_id: id, field }: HeldField, { certificationId, fields }: Revoked) =>
  id === certificationId && fields.includes(field)
