/** Every course kind, with the file that `rulebook:check` names when something is wrong in it. */
import associationExchange from '#database/rulebooks/courses/association_exchange'
import consultationSlot from '#database/rulebooks/courses/consultation_slot'
import engineerCourse from '#database/rulebooks/courses/engineer_course'
import exchangeEvent from '#database/rulebooks/courses/exchange_event'
import globalBusinessCourse from '#database/rulebooks/courses/global_business_course'
import jobFair from '#database/rulebooks/courses/job_fair'
import lecture from '#database/rulebooks/courses/lecture'
import managementSeminar from '#database/rulebooks/courses/management_seminar'
import memberBenefit from '#database/rulebooks/courses/member_benefit'
import newEmployeeTraining from '#database/rulebooks/courses/new_employee_training'
import newTechnologyCourse from '#database/rulebooks/courses/new_technology_course'
import protectedSeminar from '#database/rulebooks/courses/protected_seminar'
import qualificationCourse from '#database/rulebooks/courses/qualification_course'
import workshopSeries from '#database/rulebooks/courses/workshop_series'
import youngPeople from '#database/rulebooks/courses/young_people'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'

export interface KindBook {
  file: string
  definition: CourseKindDefinition
}

export const kindBooks: KindBook[] = [
  { file: 'database/rulebooks/courses/lecture.ts', definition: lecture },
  { file: 'database/rulebooks/courses/workshop_series.ts', definition: workshopSeries },
  { file: 'database/rulebooks/courses/engineer_course.ts', definition: engineerCourse },
  { file: 'database/rulebooks/courses/young_people.ts', definition: youngPeople },
  { file: 'database/rulebooks/courses/new_employee_training.ts', definition: newEmployeeTraining },
  { file: 'database/rulebooks/courses/new_technology_course.ts', definition: newTechnologyCourse },
  { file: 'database/rulebooks/courses/global_business_course.ts', definition: globalBusinessCourse },
  { file: 'database/rulebooks/courses/management_seminar.ts', definition: managementSeminar },
  { file: 'database/rulebooks/courses/qualification_course.ts', definition: qualificationCourse },
  { file: 'database/rulebooks/courses/protected_seminar.ts', definition: protectedSeminar },
  { file: 'database/rulebooks/courses/job_fair.ts', definition: jobFair },
  { file: 'database/rulebooks/courses/exchange_event.ts', definition: exchangeEvent },
  { file: 'database/rulebooks/courses/association_exchange.ts', definition: associationExchange },
  { file: 'database/rulebooks/courses/consultation_slot.ts', definition: consultationSlot },
  { file: 'database/rulebooks/courses/member_benefit.ts', definition: memberBenefit },
]
