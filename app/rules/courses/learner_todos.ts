import type { DateTime } from 'luxon'
import type { EnrolmentState } from '#workflows/enrolment_workflow'

export type TodoKind = 'offer' | 'nomination' | 'guardian' | 'moved' | 'fee' | 'survey'

export interface Todo {
  kind: TodoKind
  /** the last moment; a fee has a last day instead */
  until: DateTime | null
}

export interface Standing {
  state: EnrolmentState
  heldUntil: DateTime | null
  awaitsGuardian: boolean
  /** the session moved after this person applied */
  hasMoved: boolean
  freeUntil: DateTime
  owesFee: boolean
  isSurveyOpen: boolean
}

/** What a learner has to do now about one course, the most pressing first. */
export function todosOf(standing: Standing, at: DateTime): Todo[] {
  const { state, heldUntil, awaitsGuardian, hasMoved, freeUntil, owesFee, isSurveyOpen } = standing
  const todos: (Todo | false)[] = [
    awaitsGuardian && { kind: 'guardian', until: heldUntil },
    state === 'offered' && !awaitsGuardian && { kind: 'offer', until: heldUntil },
    state === 'nominated' && !awaitsGuardian && { kind: 'nomination', until: heldUntil },
    state === 'confirmed' && hasMoved && freeUntil > at && { kind: 'moved', until: freeUntil },
    owesFee && { kind: 'fee', until: null },
    isSurveyOpen && { kind: 'survey', until: null },
  ]

  return todos.filter((todo) => todo !== false)
}
