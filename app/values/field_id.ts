/** The id by which links reach the field of a path: `lines.k1.amount` → `f-lines-k1-amount`. */
export const idOf = (path: string) => `f-${path.replace(/[^\w-]+/g, '-')}`
