/** The invented catalogue, by field. */
import { ai } from '#database/seeders/demo/courses/catalogue/ai'
import { globalBusiness } from '#database/seeders/demo/courses/catalogue/global'
import { management } from '#database/seeders/demo/courses/catalogue/management'
import { newHires } from '#database/seeders/demo/courses/catalogue/new_hires'
import { newTechnology } from '#database/seeders/demo/courses/catalogue/new_technology'
import { qualification } from '#database/seeders/demo/courses/catalogue/qualification'
import { exchange, workplace } from '#database/seeders/demo/courses/catalogue/together'
import type { CourseRow } from '#database/seeders/demo/courses/catalogue/row'

const fields: Record<string, CourseRow[]> = { ai, newhire: newHires, newtech: newTechnology, global: globalBusiness, management, qualification, workplace, exchange }

export const catalogue = Object.entries(fields).flatMap(([field, rows]) => rows.map((row) => ({ field, row })))
