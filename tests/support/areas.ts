const COURSES = /^\/(my|guardian|nominations|office\/courses|office\/exports|courses|api\/v1\/courses|verify|calendar|achievements|issuers|open-data)/
const COURSES_OF_COMPANIES = /^\/companies\/:company_id\/(training|employees)/
const CERTIFICATIONS = /^\/(voice|certifications|certified-companies|api\/v1\/certified-companies|office\/certifications)/
const CERTIFICATIONS_OF_COMPANIES = /^\/companies\/:company_id\/(certifications|certificates|publication)/

/** Whether an address belongs to the courses half. */
export const isOfCourses = (pattern: string) => COURSES.test(pattern) || COURSES_OF_COMPANIES.test(pattern)

/** Whether an address belongs to the certifications. */
export const isOfCertifications = (pattern: string) => CERTIFICATIONS.test(pattern) || CERTIFICATIONS_OF_COMPANIES.test(pattern)
