import { isPositive, saidTwice, when, type Finding } from '#rules/claims/checks/finding'
import type { CourseKindDefinition, Question, SurveyQuestion } from '#rules/courses/kind_definition'

/** What is asked: at the application and after the course. */
export const checkAsked = ({ questions, survey }: CourseKindDefinition): Finding[] => [
  ...twice(questions, 'questions'),
  ...questions.flatMap((question) => checkQuestion(question, `questions.${question.code}`)),
  ...twice(survey, 'survey'),
  ...survey.flatMap(({ code, label, kind }: SurveyQuestion) => [
    ...saidTwice(label, `survey.${code}.label`),
    ...when(!['scale', 'text'].includes(kind), `survey.${code}.kind`, 'この名前の形式はありません。', 'is not a known kind of question.'),
  ]),
]

function checkQuestion({ label, help, kind, options = [], points }: Question, at: string): Finding[] {
  return [
    ...saidTwice(label, `${at}.label`),
    ...(help ? saidTwice(help, `${at}.help`) : []),
    ...when(!['text', 'choice'].includes(kind), `${at}.kind`, 'この名前の形式はありません。', 'is not a known kind of question.'),
    ...when(kind === 'choice' && options.length < 2, `${at}.options`, '選択肢が二つ以上要ります。', 'needs two or more choices.'),
    ...when(kind === 'text' && options.length > 0, `${at}.options`, '文章で答える質問に選択肢があります。', 'has choices, though it is answered in words.'),
    ...options.flatMap((option) => saidTwice(option.label, `${at}.options.${option.value}`)),
    ...when(new Set(options.map(({ value }) => value)).size < options.length, `${at}.options`, '同じ選択肢が二つあります。', 'has the same choice twice.'),
    ...when(points !== undefined && !isPositive(points), `${at}.points`, '配点が正の整数ではありません。', 'is not a positive whole number.'),
  ]
}

const twice = (asked: { code: string }[], at: string): Finding[] =>
  when(new Set(asked.map(({ code }) => code)).size < asked.length, at, '同じものが二つあります。', 'has the same entry twice.')
