import { defineWorkflow, type StateOf, type StepOf } from '#workflows/workflow'

/** 認定の取消し: 予告、弁明の聴取、決定. Nothing is revoked without notice and hearing. */
// prettier-ignore
export const certificateRevocationWorkflow = defineWorkflow({
  name: 'certificate_revocation',
  initial: 'noticed',

  states: {
    noticed: { office: '予告済',         company: '取消しの予告を受けています' },
    heard:   { office: '弁明聴取済',     company: '区がお話を確認しています' },
    revoked: { office: '認定取消し',     company: '認定が取り消されました' },
    dropped: { office: '取消しをしない', company: '認定は続きます' },
  },

  steps: {
    hear:              { from: ['noticed'],          by: ['clerk'],    to: 'heard',   article: '第13条第2項', label: '弁明の聴取' },
    revokeCertificate: { from: ['heard'],            by: ['approver'], to: 'revoked', article: '第13条第1項', label: '認定の取消し' },
    drop:              { from: ['noticed', 'heard'], by: ['clerk'],    to: 'dropped', article: '第13条第3項', label: '取消しをしない決定' },
  },
})

export type CertificateRevocationState = StateOf<typeof certificateRevocationWorkflow>
export type CertificateRevocationStep = StepOf<typeof certificateRevocationWorkflow>

export interface CertificateRevocationFacts extends Record<CertificateRevocationStep, object> {
  hear: { heardOn: string; appeared: boolean }
  revokeCertificate: { fields: string[]; reason: string; article: string; notice: string; proposal: number; claims: number[] }
  drop: { reason: string }
}
