/** Every address of the public API. A new one is one entry here; the tests find those that are missing. */
import { COURSE_FIELDS, COURSE_LANGUAGES, COURSE_LEVELS, COURSE_MODES, DAY_PARTS } from '#rules/courses/course_words'
import { SIZE_CLASSES } from '#rules/register/size_class'
import { facet, inPath, inQuery, PAGE, type Operation } from '#services/api/openapi/operation'
import { list, named, thing } from '#services/api/openapi/shapes'

const course = inPath('code', '講座番号', 'Code of the course')
const programme = inPath('code', '制度のコード', 'Code of the programme')
const words = inQuery('q', { type: 'string', maxLength: 100 }, 'さがす言葉', 'Words to look for')
const sorted = (each: string[]) => inQuery('sort', { enum: each }, '並び', 'Order')
const onDay = (name: string, ja: string, en: string) => inQuery(name, { type: 'string', format: 'date' }, ja, en)

export const OPERATIONS: Operation[] = [
  {
    id: 'listProgrammes',
    method: 'get',
    path: '/api/v1/programmes',
    area: 'programmes',
    summary: { ja: '補助金制度の一覧', en: 'Subsidy programmes' },
    description: { ja: '今日の年度の内容とともに返します。', en: 'Each with its terms of today’s fiscal year.' },
    answer: thing({ programmes: list(named('Programme')) }),
    refusals: [],
  },
  {
    id: 'showProgramme',
    method: 'get',
    path: '/api/v1/programmes/{code}',
    area: 'programmes',
    summary: { ja: '補助金制度', en: 'One programme' },
    parameters: [programme],
    answer: named('Programme'),
    refusals: [404],
  },
  {
    id: 'estimate',
    method: 'post',
    path: '/api/v1/programmes/{code}/estimates',
    area: 'programmes',
    summary: { ja: '補助金の試算', en: 'Estimate a grant' },
    description: {
      ja: '申請の前に、見込額と要件を計算します。送られた内容は残しません。',
      en: 'Computes amount and requirements before any application. What is sent is not kept.',
    },
    parameters: [programme],
    body: {
      schema: named('EstimateRequest'),
      example: {
        certified: false,
        company: { kind: 'corporation', industry: '39', capital: 50_000_000, regularEmployees: 30, mainOfficeInWard: true },
        costs: [{ category: 'referralFee', amount: 1_500_000, tax: 'excluded' }],
      },
    },
    answer: named('Estimate'),
    refusals: [400, 404, 422, 429],
  },
  {
    id: 'listCourses',
    method: 'get',
    path: '/api/v1/courses',
    area: 'courses',
    summary: { ja: '講座をさがす', en: 'Search courses' },
    parameters: [
      words,
      facet('field', COURSE_FIELDS, '分野', 'Field'),
      facet('level', COURSE_LEVELS, 'レベル', 'Level'),
      facet('mode', COURSE_MODES, '方法', 'Mode'),
      facet('language', COURSE_LANGUAGES, '言語', 'Language'),
      facet('time', DAY_PARTS, '時間帯', 'Time of day'),
      facet('month', null, '月（2026-09）', 'Month (2026-09)'),
      facet('fee', ['free', 'paid'], '受講料', 'Fee'),
      facet('seats', ['free'], '空席のあるものだけ', 'With free seats only'),
      onDay('from', 'この日から', 'From this day'),
      onDay('to', 'この日まで', 'Until this day'),
      ...PAGE,
    ],
    answer: named('CourseList'),
    refusals: [422, 429],
  },
  {
    id: 'showCourse',
    method: 'get',
    path: '/api/v1/courses/{code}',
    area: 'courses',
    summary: { ja: '講座', en: 'One course' },
    parameters: [course],
    answer: named('CourseAnswer'),
    refusals: [404, 429],
  },
  {
    id: 'listSessions',
    method: 'get',
    path: '/api/v1/courses/{code}/sessions',
    area: 'courses',
    summary: { ja: '講座の開催回', en: 'Sessions of a course' },
    parameters: [course, ...PAGE],
    answer: named('SessionList'),
    refusals: [404, 422, 429],
  },
  {
    id: 'listCertifiedCompanies',
    method: 'get',
    path: '/api/v1/certified-companies',
    area: 'companies',
    summary: { ja: '認定企業をさがす', en: 'Search certified companies' },
    parameters: [
      words,
      facet('scheme', null, '認定制度のコード', 'Code of a scheme'),
      facet('field', null, '認定分野のコード', 'Code of a field'),
      facet('industry', null, '日本標準産業分類の大分類（A〜T）', 'JSIC major group (A–T)'),
      facet('size', SIZE_CLASSES, '規模', 'Size class'),
      sorted(['name', 'newest']),
      ...PAGE,
    ],
    answer: named('CertifiedCompanyList'),
    refusals: [422, 429],
  },
  {
    id: 'showPlan',
    method: 'get',
    path: '/api/v1/plan',
    area: 'plan',
    summary: { ja: '産業振興プラン', en: 'The industrial promotion plan' },
    description: { ja: '計画の木と、それぞれの取組でいまあるもの。', en: 'The tree of the plan, with what each project offers now.' },
    answer: named('PlanAnswer'),
    refusals: [404, 429],
  },
  {
    id: 'listIndicators',
    method: 'get',
    path: '/api/v1/indicators',
    area: 'plan',
    summary: { ja: '計画と登録の指標', en: 'Indicators of the plan and of the registers' },
    description: { ja: '公表された値だけです。少ない人数は伏せます。', en: 'Published values only; small numbers are withheld.' },
    parameters: [inQuery('by', { type: 'string' }, '区分（終わった年度だけ）', 'Grouping, of the years that have passed')],
    answer: named('IndicatorAnswer'),
    refusals: [429],
  },
  {
    id: 'openApi',
    method: 'get',
    path: '/api/v1/openapi.json',
    area: 'about',
    summary: { ja: 'この説明書（OpenAPI 3.1）', en: 'This document (OpenAPI 3.1)' },
    answer: { type: 'object', required: ['openapi', 'info', 'paths', 'components'] },
    refusals: [429],
  },
]
