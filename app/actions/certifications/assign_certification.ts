import { assignCase } from '#actions/office/assign_case'
import type { Actor } from '#values/actor'

/** 担当: a clerk takes a certification, or hands it over. */
export const assignCertification = (certificationId: number, to: number, actor: Actor, note?: string | null) =>
  assignCase({ type: 'certification', id: certificationId }, to, actor, note)
