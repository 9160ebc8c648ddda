/** 選考: by the mean of what the scorers gave; among equals the better class, then who came first. */
import type { CourseKindDefinition } from '#rules/courses/kind_definition'

export interface Scored {
  id: number
  points: number[]
  priority: number
  arrivedAt: { toMillis(): number } | null
}

export type Ranked<Application> = Application & { mean: number; rank: number; hasPassed: boolean }

export function ranking<Application extends Scored>(applications: readonly Application[], passAtLeast: number): Ranked<Application>[] {
  const withMean = applications.map((one) => ({ ...one, mean: meanOf(one.points) }))
  const moment = ({ arrivedAt }: Scored) => arrivedAt?.toMillis() ?? 0
  withMean.sort((one, other) => other.mean - one.mean || one.priority - other.priority || moment(one) - moment(other) || one.id - other.id)

  return withMean.map((one, index) => ({ ...one, rank: index + 1, hasPassed: one.mean >= passAtLeast }))
}

export const meanOf = (points: readonly number[]) => (points.length === 0 ? 0 : points.reduce((sum, one) => sum + one, 0) / points.length)

/** The most a scorer may give. */
export const mostPoints = ({ questions }: Pick<CourseKindDefinition, 'questions'>) => questions.reduce((sum, { points = 0 }) => sum + points, 0)

/** What an application that was scored can be after the results. */
export const SCREENED = ['applied', 'offered', 'waiting', 'confirmed', 'declined', 'attending', 'completed', 'not_completed', 'absent'] as const
