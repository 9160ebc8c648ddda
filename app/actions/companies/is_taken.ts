const CODES = ['ER_DUP_ENTRY', 'SQLITE_CONSTRAINT_UNIQUE']

/** Whether the engine refused a row because another has the same key. */
export const isTaken = (error: unknown) => CODES.includes((error as { code?: string }).code ?? '')
