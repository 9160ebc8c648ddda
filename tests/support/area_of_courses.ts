const OWN = /^\/(my|guardian|nominations|office\/courses|office\/exports|courses|api\/v1\/courses|verify|calendar|achievements|issuers|open-data)/
const OF_COMPANIES = /^\/companies\/:company_id\/(training|employees)/

/** Whether an address belongs to the courses half. */
export const isOfCourses = (pattern: string) => OWN.test(pattern) || OF_COMPANIES.test(pattern)
