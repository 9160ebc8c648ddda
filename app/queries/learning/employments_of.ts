import Employment from '#models/employment'

/** The employers a person has declared and not left, newest first. */
export const employmentsOf = (userId: number) => Employment.query().where({ userId }).whereNull('endedAt').orderBy('id', 'desc')
