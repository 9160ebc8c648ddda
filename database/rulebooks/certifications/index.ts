/** Every certification scheme, with the file that `rulebook:check` names when something is wrong in it. */
import excellentEmployee from '#database/rulebooks/certifications/excellent_employee'
import healthManagement from '#database/rulebooks/certifications/health_management'
import workLifeBalance from '#database/rulebooks/certifications/work_life_balance'
import type { SchemeDefinition } from '#rules/certifications/scheme_definition'

export interface SchemeBook {
  file: string
  definition: SchemeDefinition
}

export const schemeBooks: SchemeBook[] = [
  { file: 'database/rulebooks/certifications/work_life_balance.ts', definition: workLifeBalance },
  { file: 'database/rulebooks/certifications/health_management.ts', definition: healthManagement },
  { file: 'database/rulebooks/certifications/excellent_employee.ts', definition: excellentEmployee },
]
