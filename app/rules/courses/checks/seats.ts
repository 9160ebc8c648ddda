import { isPositive, when, type Finding } from '#rules/claims/checks/finding'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'

const PARTIES = ['person', 'company', 'job_seeker']
const ALLOCATIONS = ['first_come', 'lottery', 'selection']

/** How seats are given: to whom, by what, how many, until when. */
export const checkSeats = (kind: CourseKindDefinition): Finding[] => [
  ...when(!PARTIES.includes(kind.party), 'party', 'この名前の申込者はありません。', 'is not a known party.'),
  ...when(!ALLOCATIONS.includes(kind.allocation), 'allocation', 'この名前の決め方はありません。', 'is not a known way of giving seats.'),
  ...checkSelection(kind),
  ...checkCompanies(kind),
  ...checkTimes(kind),
]

/** Scores decide a selection and nothing else. */
function checkSelection({ allocation, screening, questions, needsApproval }: CourseKindDefinition): Finding[] {
  const total = questions.reduce((sum, { points = 0 }) => sum + points, 0)

  return [
    ...when(allocation === 'selection' && !screening, 'screening', '選考には採点の決まりが要ります。', 'is missing, though a selection decides.'),
    ...when(allocation !== 'selection' && screening !== null, 'screening', '選考のない種類に採点の決まりがあります。', 'is given, though no selection decides.'),
    ...when(allocation !== 'selection' && total > 0, 'questions', '選考のない種類の質問に配点があります。', 'gives points, though no selection decides.'),
    ...when(screening !== null && !(isPositive(screening.scorers) && screening.scorers >= 2), 'screening.scorers', '採点は2名以上で行います。', 'must be two or more.'),
    ...when(screening !== null && total === 0, 'questions', '配点のある質問がありません。', 'has no question with points.'),
    ...when(screening !== null && !(isPositive(screening.passAtLeast) && screening.passAtLeast <= total), 'screening.passAtLeast', '合格点が配点の合計を超えるか、正の整数ではありません。', 'lies above all points together, or is not a positive whole number.'),
    ...when(allocation !== 'first_come' && needsApproval, 'needsApproval', '抽選または選考と承認は一緒に使えません。', 'cannot stand beside a lottery or a selection.'),
  ]
}

function checkCompanies({ party, companyCap, ticketsPerCompany, groupAtMost, nomination }: CourseKindDefinition): Finding[] {
  const isCompany = party === 'company'

  return [
    ...when(companyCap !== null && !isPositive(companyCap.seats), 'companyCap.seats', '席数が正の整数ではありません。', 'is not a positive whole number.'),
    ...when(companyCap !== null && !isPositive(companyCap.releasedDaysBefore), 'companyCap.releasedDaysBefore', '日数が正の整数ではありません。', 'is not a positive whole number.'),
    ...when(companyCap !== null && isCompany, 'companyCap', '企業の申込みには枚数の上限を使います。', 'is for people; companies have ticketsPerCompany.'),
    ...when(ticketsPerCompany !== null && !isPositive(ticketsPerCompany), 'ticketsPerCompany', '枚数が正の整数ではありません。', 'is not a positive whole number.'),
    ...when(ticketsPerCompany !== null && !isCompany, 'ticketsPerCompany', '個人の申込みは1人1席です。', 'is for companies; a person has one seat.'),
    ...when(groupAtMost !== null && !(isPositive(groupAtMost) && groupAtMost >= 2), 'groupAtMost', 'グループは2名以上です。', 'must be two or more.'),
    ...when(groupAtMost !== null && isCompany, 'groupAtMost', '企業の申込みにグループはありません。', 'is for people.'),
    ...when(groupAtMost !== null && companyCap !== null && groupAtMost > companyCap.seats, 'groupAtMost', '1社の上限を超えるグループは、席が取れません。', 'is more than one company may hold.'),
    ...when(nomination.isAllowed && party !== 'person', 'nomination.isAllowed', '推薦は個人の申込みだけにできます。', 'is for people.'),
  ]
}

/** Hours in which someone answers, days before the first meeting. */
function checkTimes({ waitlist, nomination }: CourseKindDefinition): Finding[] {
  return [
    ...when(waitlist !== null && !isPositive(waitlist.offerHours), 'waitlist.offerHours', '時間が正の整数ではありません。', 'is not a positive whole number.'),
    ...when(waitlist !== null && !isPositive(waitlist.closesDaysBefore), 'waitlist.closesDaysBefore', '日数が正の整数ではありません。', 'is not a positive whole number.'),
    ...when(!isPositive(nomination.acceptHours), 'nomination.acceptHours', '時間が正の整数ではありません。', 'is not a positive whole number.'),
  ]
}
