import { offeredCourses } from '#queries/plan/offered_courses'
import { offeredProgrammes, type ProgrammeWindow } from '#queries/plan/offered_programmes'
import { offeredSchemes, type OfferedScheme } from '#queries/plan/offered_schemes'
import { whatHangs, type Hanging } from '#queries/plan/what_hangs'
import type { Plan, PlanNode } from '#rules/plan/plan'

/** What a node of the plan, with all that stands under it, offers now. */
export interface Offer {
  programmes: (Hanging & ProgrammeWindow)[]
  kinds: (Hanging & { courses: number })[]
  schemes: (Hanging & OfferedScheme)[]
  /** added up: programmes open, courses one can join, companies that hold a certificate, each once */
  open: { programmes: number; courses: number; companies: number }
}

export interface Offered {
  of: (node: PlanNode) => Offer
  nowhere: Hanging[]
}

/** As many questions for one project as for the whole tree. */
export async function whatIsOffered(plan: Plan): Promise<Offered> {
  const hanging = await whatHangs(plan)
  const [windowOf, coursesOf, standingOf] = [await offeredProgrammes(), await offeredCourses(), await offeredSchemes()]

  return {
    of: (node) => {
      const under = hanging.filter(({ project }) => project && (project.code === node.code || project.path.includes(node.code)))
      const those = (kind: Hanging['kind']) => under.filter((one) => one.kind === kind)
      return addedUp({
        programmes: those('programme').map((one) => ({ ...one, ...windowOf(one.id) })),
        kinds: those('course_kind').map((one) => ({ ...one, courses: coursesOf(one.id) })),
        schemes: those('scheme').map((one) => ({ ...one, ...standingOf(one.id) })),
      })
    },
    nowhere: hanging.filter(({ project }) => !project),
  }
}

const addedUp = (offer: Omit<Offer, 'open'>): Offer => ({
  ...offer,
  open: {
    programmes: offer.programmes.filter(({ status }) => status === 'open').length,
    courses: offer.kinds.reduce((sum, { courses }) => sum + courses, 0),
    companies: new Set(offer.schemes.flatMap(({ companies }) => [...(companies ?? [])])).size,
  },
})
