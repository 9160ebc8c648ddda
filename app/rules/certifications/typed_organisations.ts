/** Rows of a form that name an organisation; rows left empty are none. */
interface Typed {
  name?: string | null
  corporateNumber?: string | null
}

export const organisations = <Row extends Typed>(rows: Row[]) =>
  rows
    .filter(({ name, corporateNumber }) => Boolean(name?.trim()) || Boolean(corporateNumber))
    .map((row) => ({ ...row, name: row.name ?? '', corporateNumber: row.corporateNumber ?? null }))
