/** Who acts in the stories: the demo accounts at the desks, and one person of each company. */
import Affiliation from '#models/affiliation'
import User from '#models/user'
import { demoEmail } from '#values/demo'
import type { ActingRole, Actor } from '#values/actor'
import type { Plot } from '#database/seeders/demo/story/plot'
import { townCompanies } from '#database/seeders/demo/town_companies'

export interface Cast {
  /** by the short word of the company; the demo accounts' own are `company` and `certified` */
  applicants: Map<string, Actor>
  clerks: [Actor, Actor]
  chiefs: Record<string, Actor>
  builder: Actor
  releaser: Actor
  /** what becomes of each claim written so far */
  plots: Map<number, Plot>
}

export async function assemble(): Promise<Cast> {
  const applicants = await townCompanies()
  for (const name of ['company', 'certified']) applicants.set(name, await demoApplicant(name))

  return {
    applicants,
    clerks: [await staff('clerk1', 'clerk', 'clerk'), await staff('clerk2', 'clerk', 'clerk')],
    chiefs: {
      section_chief: await staff('chief1', 'approver', 'section_chief'),
      division_chief: await staff('chief2', 'approver', 'division_chief'),
    },
    builder: await staff('accountant1', 'accountant', 'accountant'),
    releaser: await staff('accountant2', 'accountant', 'accountant'),
    plots: new Map(),
  }
}

const person = (name: string) => User.findByOrFail('email', demoEmail(name))
const staff = async (name: string, as: ActingRole, post: string): Promise<Actor> => ({ id: (await person(name)).id, as, post })

async function demoApplicant(name: string): Promise<Actor> {
  const { id } = await person(name)
  const { companyId } = await Affiliation.query().where('userId', id).firstOrFail()
  return { id, as: 'applicant', companyId }
}
