import CertificateRevocation from '#models/certificate_revocation'
import Certification from '#models/certification'
import Claim from '#models/claim'
import Enrolment from '#models/enrolment'
import PaymentRun from '#models/payment_run'
import type { FoundCase } from '#queries/audit/cases_of_kind'
import type { AuditedKind } from '#workflows/audited_cases'

/** What stands at the head of a case: a word for each fact, and its value as the page writes it. */
export type CaseFact = [name: string, value: unknown, as?: 'yen' | 'day' | 'word']

const FACTS: Record<AuditedKind, (id: number, isShown: boolean) => Promise<CaseFact[]>> = {
  claim: async (id) => {
    const claim = await Claim.query().where('id', id).preload('company').firstOrFail()
    return [
      ['corporate_number', claim.company.corporateNumber],
      ['fiscal_year', claim.fiscalYear],
      ['tier', claim.tier, 'word'],
      ['eligible_cost', claim.eligibleCost, 'yen'],
      ['claimed', claim.claimedAmount, 'yen'],
      ['granted', claim.grantedAmount, 'yen'],
      ['finalised', claim.finalisedAmount, 'yen'],
      ['due_on', claim.dueOn, 'day'],
    ]
  },

  certification: async (id) => {
    const { company, fiscalYear, fields, dueOn } = await Certification.query().where('id', id).preload('company').firstOrFail()
    return [
      ['corporate_number', company.corporateNumber],
      ['fiscal_year', fiscalYear],
      ['fields', (fields as string[] | null)?.join(' · ')],
      ['due_on', dueOn, 'day'],
    ]
  },

  certificate_revocation: async (id) => {
    const revocation = await CertificateRevocation.query().where('id', id).preload('company').firstOrFail()
    return [
      ['corporate_number', revocation.company.corporateNumber],
      ['fields', (revocation.fields as string[]).join(' · ')],
      ['reason', revocation.reason],
      ['article', revocation.article],
      ['noticed_on', revocation.noticedOn, 'day'],
      ['revoked_on', revocation.revokedOn, 'day'],
    ]
  },

  enrolment: async (id, isShown) => {
    const enrolment = await Enrolment.query().where('id', id).preload('user').preload('session').firstOrFail()
    const disclosed: CaseFact[] = isShown
      ? [
          ['session', enrolment.courseSessionId],
          ['participant', enrolment.user?.name],
          ['email', enrolment.user?.email],
        ]
      : []
    return [['party', enrolment.party, 'word'], ['seats', enrolment.seats], ...disclosed]
  },

  payment_run: async (id) => {
    const run = await PaymentRun.findOrFail(id)
    return [
      ['fiscal_year', run.fiscalYear],
      ['payments', run.count],
      ['total', run.total, 'yen'],
      ['value_on', run.valueOn, 'day'],
      ['file_sha256', run.fileSha256],
    ]
  },
}

export const caseFacts = async ({ kind, id }: FoundCase, isShown: boolean) =>
  (await FACTS[kind](id, isShown)).map(([name, value, as]) => ({ name, value, as }))
