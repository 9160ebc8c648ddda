/**
 * One invented company of the demo town, as a line of a table. Their corporate numbers begin with 9999-99,
 * a registry that does not exist; their blocks (99番) and telephone numbers do not exist either.
 */
export type CompanyRow = [
  /** short word by which the stories call it */
  mark: string,
  name: string,
  kana: string,
  postalCode: string,
  /** town and chome; the block is added */
  town: string,
  industry: string,
  /** 万円; null for a sole proprietor */
  capital: number | null,
  employees: number,
  openedOn: string,
  representative: string,
  /** bank, branch, kind of account; absent while the company has named none */
  account?: `${string}-${string}-${1 | 2}`,
]
