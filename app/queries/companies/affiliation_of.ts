import Affiliation from '#models/affiliation'

/** The running affiliation by which a person may act for a company; an employee's gives no such right. */
export const affiliationOf = (userId: number, companyId: number) =>
  Affiliation.query()
    .where({ userId, companyId })
    .whereNull('until')
    .whereIn('kind', ['administrator', 'member'])
    .first()
