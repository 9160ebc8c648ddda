/** A fiscal year in an address, where it is one. */
export const yearIn = ({ year }: Record<string, unknown>) => (typeof year === 'string' && /^\d{4}$/.test(year) ? Number(year) : null)
