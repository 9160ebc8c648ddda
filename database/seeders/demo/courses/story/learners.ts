/** The people who take the invented courses: employees of the town's companies, people from elsewhere, the young. */
import Affiliation from '#models/affiliation'
import Company from '#models/company'
import Employment from '#models/employment'
import LearnerProfile from '#models/learner_profile'
import User from '#models/user'
import { personName } from '#database/seeders/demo/town/people_names'
import type { Application } from '#actions/courses/apply_for_seat'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'
import { addDays, addYears, type Day } from '#values/day'
import { demoEmail } from '#values/demo'

/** Who applies, as whom, with what they have to tell. */
export interface Applicant {
  actor: Actor
  application: Application
}

/** Goes round, so that everybody takes part about as often. */
export class Circle<Item> {
  #next = 0

  constructor(private readonly items: Item[]) {}

  next = (): Item => this.items[this.#next++ % this.items.length]!
}

export interface Learners {
  employees: Circle<Applicant>
  young: Circle<Applicant>
  companies: Circle<Applicant>
  /** demo accounts by name, and the colleagues of the certified company */
  demo: Map<string, Applicant>
  colleagues: number[]
}

const EMPLOYEES = 96
const FROM_ELSEWHERE = 8
const YOUNG = 46
/** The certified company sends this many; they stand in the circle like everybody else. */
const COLLEAGUES = 12

/** Ages are those on `day`. */
export async function seedLearners(day: Day): Promise<Learners> {
  const certified = await companyOf('certified')
  const others = (await Company.query().whereNot('id', certified.id).orderBy('id')).filter(({ regularEmployees }) => (regularEmployees ?? 0) > 2)
  const employers = Array.from({ length: EMPLOYEES }, (_, index) => (index % (EMPLOYEES / COLLEAGUES) === 0 ? certified : others[index % others.length]!))
  const employees: Applicant[] = []
  for (const [index, employer] of employers.entries()) employees.push(await employee(await person(index, 'people'), employer))
  for (let index = 0; index < FROM_ELSEWHERE; index += 1) employees.push(alone(await person(EMPLOYEES + index, 'people')))
  const young: Applicant[] = []
  for (let index = 0; index < YOUNG; index += 1) young.push(await youngPerson(await person(EMPLOYEES + FROM_ELSEWHERE + index, 'school'), index, day))

  return {
    employees: new Circle(employees),
    young: new Circle(young),
    companies: new Circle(await applyingCompanies()),
    demo: await demoApplicants(certified, day),
    colleagues: employees.filter((one) => one.application.companyId === certified.id).map(({ actor }) => actor.id!),
  }
}

const person = (index: number, house: string) =>
  User.create({ email: `${house}-${index + 1}@${house}.example`, password: null, name: personName(index + 120), locale: index % 17 === 16 ? 'en' : 'ja', isDemo: true, confirmedAt: now() })

async function employee(user: User, { id: companyId, corporateNumber, name: companyName }: Company): Promise<Applicant> {
  await Affiliation.create({ userId: user.id, companyId, kind: 'employee', since: now() })
  await Employment.create({ userId: user.id, companyId, corporateNumber, companyName, declaredAt: now(), confirmedAt: now() })

  return { actor: { id: user.id, as: 'participant' }, application: { companyId } }
}

const alone = ({ id }: User): Applicant => ({ actor: { id, as: 'participant' }, application: {} })

/** Fifteen to twenty-four years old; two of three live in the ward, half of the others go to school there. */
async function youngPerson(user: User, index: number, day: Day): Promise<Applicant> {
  const age = 15 + ((index * 7) % 10)
  const bornOn = addDays(addYears(day, -age), -(100 + ((index * 13) % 60)))
  await profile(user, { bornOn, livesInWard: index % 3 !== 0, studiesInWard: index % 2 === 0 })
  const guardian = age < 18 ? { guardian: { name: `${user.name.split(' ')[0]} 保護者` } } : {}

  return { actor: { id: user.id, as: 'participant' }, application: { photoAllowed: index % 4 !== 0, ...guardian } }
}

const profile = (user: User, facts: Partial<LearnerProfile>) => LearnerProfile.create({ userId: user.id, calendarKey: `demo-${crypto.randomUUID()}`, ...facts })

/** Whoever writes a company's claims applies for it. */
async function applyingCompanies(): Promise<Applicant[]> {
  const administrators = await Affiliation.query().where('kind', 'administrator').whereNull('until').orderBy('id')
  return administrators.map(({ userId, companyId }) => ({ actor: { id: userId, as: 'applicant', companyId }, application: { companyId, payer: 'company' } }))
}

async function demoApplicants(certified: Company, day: Day): Promise<Map<string, Applicant>> {
  const misaki = await User.findByOrFail('email', demoEmail('employee'))
  await Employment.create({ userId: misaki.id, companyId: certified.id, corporateNumber: certified.corporateNumber, companyName: certified.name, declaredAt: now(), confirmedAt: now() })
  const kanon = await User.findByOrFail('email', demoEmail('student'))
  await profile(kanon, { nameKana: 'シバ カノン', bornOn: addDays(addYears(day, -16), -120), livesInWard: true, studiesInWard: true })
  const ofCompany = async (name: string): Promise<Applicant> => {
    const { id } = await User.findByOrFail('email', demoEmail(name))
    const { id: companyId } = await companyOf(name)
    return { actor: { id, as: 'applicant', companyId }, application: { companyId, payer: 'company' } }
  }

  return new Map<string, Applicant>([
    ['employee', { actor: { id: misaki.id, as: 'participant' }, application: { companyId: certified.id } }],
    ['student', { actor: { id: kanon.id, as: 'participant' }, application: { photoAllowed: false, guardian: { name: '芝 由紀', email: 'guardian@people.example' } } }],
    ['company', await ofCompany('company')],
    ['certified', await ofCompany('certified')],
  ])
}

async function companyOf(name: string): Promise<Company> {
  const { id } = await User.findByOrFail('email', demoEmail(name))
  const { companyId } = await Affiliation.query().where('userId', id).firstOrFail()

  return Company.findOrFail(companyId)
}
