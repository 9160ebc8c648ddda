/** What is offered to learn, and who comes. A session counts in the year of its first day. */
import { participations, participationsOfCompanies, sessionsHeld } from '#queries/indicators/course_facts'
import { satisfactionOf } from '#queries/indicators/satisfaction_of'
import type { Indicator } from '#queries/indicators/indicator'
import { day } from '#values/day'

const ofCourses = {
  area: 'courses',
  version: 1,
  inForceFrom: day('2026-04-01'),
  source: { ja: '講座の開催回、受講申込、出席の記録', en: 'Records of sessions, enrolments and attendance' },
  protects: 'people',
  isOfTheCity: false,
  groupings: ['field', 'project'],
  publicGroupings: ['field'],
  rows: 'enrolment',
} as const

export const seatsOffered: Indicator = {
  ...ofCourses,
  code: 'seats-offered',
  name: { ja: '講座の定員', en: 'Seats offered' },
  definition: {
    ja: '最初の日が年度内にある開催回の定員の合計。中止した開催回と公開前の開催回は含みません。',
    en: 'Seats of all sessions whose first day lies in the fiscal year, without those cancelled or not yet published.',
  },
  unit: 'seats',
  measure: 'sum',
  protects: null,
  isOfTheCity: true,
  rows: 'session',
  facts: (client, period) => sessionsHeld(client, period).select('sessions.seats as part', client.raw('0 as whole')),
}

export const participants: Indicator = {
  ...ofCourses,
  code: 'participants',
  name: { ja: '受講者数（実人数）', en: 'Participants' },
  definition: {
    ja: '最初の日が年度内にある開催回に一度でも出席した人の数。何回受講しても1人と数えます。企業としての出展は含みません。',
    en: 'People who attended at least once a session whose first day lies in the fiscal year, each counted once. Companies at a booth are not counted.',
  },
  unit: 'people',
  measure: 'distinct',
  facts: (client, period) => participations(client, period).select(client.raw('1 as part, 0 as whole')),
}

export const attendances: Indicator = {
  ...ofCourses,
  code: 'attendances',
  name: { ja: '受講者数（延べ人数）', en: 'Attendances' },
  definition: {
    ja: '「受講者数（実人数）」と同じ人を、受講した開催回ごとに1と数えた数。',
    en: 'The same people, counted once for each session they attended.',
  },
  unit: 'times',
  measure: 'sum',
  facts: participants.facts,
}

export const completionRate: Indicator = {
  ...ofCourses,
  code: 'completion-rate',
  name: { ja: '修了率', en: 'Completion rate' },
  definition: {
    ja: '出席して結果が決まった受講（修了・未修了）のうち、修了したものの割合。一度も出席しなかった人は含みません。',
    en: 'Of the attendances with a result, completed or not, the share completed. Whoever never came is not counted.',
  },
  unit: 'percent',
  measure: 'share',
  publicGroupings: [],
  facts: (client, period) =>
    participations(client, period)
      .whereIn('enrolments.state', ['completed', 'not_completed'])
      .select(client.raw(`case when enrolments.state = 'completed' then 1 else 0 end as part, 1 as whole`)),
}

export const companiesTrained: Indicator = {
  ...ofCourses,
  code: 'companies-trained',
  name: { ja: '従業員が受講した企業数', en: 'Companies whose people took part' },
  definition: {
    ja: '推薦した従業員、または勤務先として確認された企業の従業員が、年度内に始まる開催回に出席した企業の数。相談など内容を守る講座は含みません。業種と規模は現在のものです。',
    en: 'Companies whose people, sent by them or confirmed as theirs, attended a session of the fiscal year. Protected kinds are left out. Industry and size are those of today.',
  },
  unit: 'companies',
  measure: 'distinct',
  protects: 'companies',
  groupings: ['industry', 'size', 'field', 'project'],
  publicGroupings: ['industry', 'size'],
  facts: (client, period) => participationsOfCompanies(client, period).select(client.raw('1 as part, 0 as whole')),
}

export const companiesInAiCourses: Indicator = {
  ...companiesTrained,
  code: 'companies-ai-courses',
  name: { ja: 'A.I.講座を受講した企業数', en: 'Companies that took A.I. courses' },
  definition: {
    ja: '「従業員が受講した企業数」のうち、分野が「A.I.人材育成」の講座を受講した企業の数。',
    en: 'Of the companies whose people took part, those that took a course of the field A.I.',
  },
  publicGroupings: [],
  within: companiesTrained.code,
  facts: (client, period) => companiesTrained.facts(client, period).where('courses.field', 'ai'),
}

export const satisfaction: Indicator = {
  ...ofCourses,
  code: 'satisfaction',
  name: { ja: '受講者の満足度（5段階の平均）', en: 'Satisfaction of participants (mean of 1 to 5)' },
  definition: {
    ja: '最初の日が年度内にある開催回のアンケートで「満足しましたか」に1から5で答えた値の平均。答えた人が分からないよう、開催回ごとに届いた順に5件ずつまとめて数えます。',
    en: 'Mean of the marks from 1 to 5 for “were you satisfied”, over sessions of the fiscal year. Answers count in fives for each session, in order of arrival, so that nobody is recognised.',
  },
  source: { ja: '受講後のアンケート（無記名）', en: 'Surveys after the courses, which name nobody' },
  unit: 'points',
  measure: 'mean',
  protects: null,
  isOfTheCity: true,
  rows: 'survey',
  facts: (client, period) =>
    sessionsHeld(client, period)
      .whereExists((answers) => answers.from('survey_answers').whereColumn('survey_answers.course_session_id', 'sessions.id'))
      .select(client.raw('0 as part, 0 as whole')),
  measured: satisfactionOf,
}
