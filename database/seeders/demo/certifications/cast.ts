/** Who acts: the demo accounts at the certification desk, and one person of each company. */
import Affiliation from '#models/affiliation'
import User from '#models/user'
import type { Actor, ActingRole } from '#values/actor'
import { demoEmail } from '#values/demo'

export interface Cast {
  clerk: Actor
  chiefs: Record<string, Actor>
  chair: Actor
  expert: Actor
  /** `reviewer1` is the first */
  reviewer: (number: number) => Actor
  /** of a demo account, or of a company of the town; null where an older town has no such company */
  applicant: (company: string) => Promise<Actor | null>
}

export async function assemble(): Promise<Cast> {
  const reviewers: Actor[] = []
  for (const number of [1, 2, 3, 4, 5]) reviewers.push(await staff(`reviewer${number}`, 'reviewer', 'reviewer'))

  return {
    clerk: await staff('certclerk', 'clerk', 'clerk'),
    chiefs: {
      section_chief: await staff('chief1', 'approver', 'section_chief'),
      division_chief: await staff('chief2', 'approver', 'division_chief'),
    },
    chair: await staff('chair', 'chair', 'chair'),
    expert: await staff('expert', 'reviewer', 'expert'),
    reviewer: (number) => reviewers[number - 1]!,
    applicant,
  }
}

async function staff(name: string, as: ActingRole, post: string): Promise<Actor> {
  const { id } = await User.findByOrFail('email', demoEmail(name))
  return { id, as, post }
}

const DEMO = ['company', 'certified']

async function applicant(company: string): Promise<Actor | null> {
  const user = await User.findBy('email', DEMO.includes(company) ? demoEmail(company) : `keiri@${company}.example`)
  const place = user && (await Affiliation.findBy('userId', user.id))
  return place ? { id: user.id, as: 'applicant', companyId: place.companyId } : null
}
