/** What course kinds share. A kind that differs writes its own. */
import type { AudienceClass, CourseKindDefinition, SurveyQuestion } from '#rules/courses/kind_definition'
import type { Localised } from '#values/localised'

type Classes = CourseKindDefinition['audience']['classes']

const people: Record<'wardSme' | 'wardCompany' | 'outside', Localised> = {
  wardSme: { ja: '区内の中小企業で働く人', en: 'People who work at an SME of the ward' },
  wardCompany: { ja: '区内の事業所で働く人', en: 'People who work in the ward' },
  outside: { ja: 'そのほかの人', en: 'Everybody else' },
}

const companies: Record<'wardSme' | 'wardCompany', Localised> = {
  wardSme: { ja: '区内の中小企業', en: 'SMEs of the ward' },
  wardCompany: { ja: '区内のそのほかの企業', en: 'Other companies of the ward' },
}

const ranked = <Name extends AudienceClass>(labels: Record<Name, Localised>, names: Name[]): Classes =>
  names.map((name, index) => ({ class: name, rank: index + 1, label: labels[name] }))

/** Those who work in the ward's small companies first, then the other people of the ward, then everybody. */
export const everybody = ranked(people, ['wardSme', 'wardCompany', 'outside'])
/** Paid from the ward's purse for its own workers; nobody from elsewhere is admitted. */
export const workersOfTheWard = ranked(people, ['wardSme', 'wardCompany'])
export const companiesOfTheWard = ranked(companies, ['wardSme', 'wardCompany'])
export const smesOfTheWard = ranked(companies, ['wardSme'])

export const completed: Localised = {
  ja: '上記の者は、次の講座を修了したことを証します。',
  en: 'This certifies that the person named above has completed the course below.',
}

const comment: SurveyQuestion = { code: 'comment', label: { ja: 'ご意見（任意）', en: 'Anything else (optional)' }, kind: 'text' }
const satisfaction = (ja: string, en: string): SurveyQuestion => ({ code: 'satisfaction', label: { ja, en }, kind: 'scale' })

export const courseSurvey: SurveyQuestion[] = [
  satisfaction('講座に満足しましたか', 'Were you satisfied with the course?'),
  { code: 'useful', label: { ja: '仕事に役立ちそうですか', en: 'Will it be useful in your work?' }, kind: 'scale' },
  comment,
]

export const eventSurvey: SurveyQuestion[] = [
  satisfaction('催しに満足しましたか', 'Were you satisfied with the event?'),
  { code: 'contacts', label: { ja: '新しいつながりができましたか', en: 'Did you make new contacts?' }, kind: 'scale' },
  comment,
]
