/** Hook of history models: what was written stays. */
export const refuseChange = () => {
  throw new Error('History is append-only')
}
