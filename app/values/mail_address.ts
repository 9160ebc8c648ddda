/** The same mail box, however it is written: width, case, and what is added behind a plus. */
export const plainMail = (email: string): string =>
  email
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/\+[^@]*@/, '@')

/** What stands behind the @; empty when there is none. */
export const domainOf = (email: string): string => plainMail(email).split('@')[1] ?? ''
