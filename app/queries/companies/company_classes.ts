/** Industry and size of a company as SQL: the major of its industry, the class of its number of people. */
import { MAJORS, MIDS } from '#rules/companies/jsic_data'
import { SIZE_CLASSES, SIZE_LIMITS } from '#rules/register/size_class'

export const majorSql = (industry: string) => `case ${MAJORS.map(({ code }) => `when ${isOf(industry, code)} then '${code}'`).join(' ')} end`

function isOf(industry: string, major: string) {
  const mids = MIDS.filter(({ parent }) => parent === major).map((mid) => `'${mid.code}'`)
  return `substr(${industry}, 1, 2) in (${mids.join(', ')})`
}

export const sizeSql = (employees: string) =>
  `case ${SIZE_LIMITS.map((most, index) => `when ${employees} <= ${most} then '${SIZE_CLASSES[index]}'`).join(' ')} when ${employees} is not null then '${SIZE_CLASSES.at(-1)}' end`
