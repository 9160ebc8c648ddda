/** The kinds of case that a clerk takes: where their rows lie, how the shared tables name them, and at which desk. */
export const OFFICE_CASES = {
  claim: { table: 'claims', column: 'claim_id', key: 'claimId', desk: 'claims' },
  certification: { table: 'certifications', column: 'certification_id', key: 'certificationId', desk: 'certifications' },
} as const

export type OfficeCaseType = keyof typeof OFFICE_CASES

export interface OfficeCase {
  type: OfficeCaseType
  id: number
}

/** `{ claimId: 5 }`, as the models of the shared tables know a case. */
export const caseKey = ({ type, id }: OfficeCase) => ({ [OFFICE_CASES[type].key]: id }) as { claimId: number } | { certificationId: number }
