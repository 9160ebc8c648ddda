/** What a certified company reports as changed. */
export const CHANGE_KINDS = ['name', 'address', 'officers', 'employees', 'practice', 'other'] as const

export type ChangeKind = (typeof CHANGE_KINDS)[number]
