import { closedAt, type Closed } from '#queries/audit/closed'

/** For whom the rows of a figure are read. */
export interface RowReader {
  closed: Closed
  /** an auditor finds people one by one, for a stated purpose */
  namesPeople: boolean
}

export const rowReader = async (desk: string, userId: number): Promise<RowReader> => ({
  closed: await closedAt(desk, userId),
  namesPeople: desk !== 'audit',
})
