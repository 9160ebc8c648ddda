import Publication from '#models/publication'

/** What a company lets be seen; null where it never said anything, which means nothing. */
export const publicationOf = (companyId: number): Promise<Publication | null> => Publication.findBy('companyId', companyId)
