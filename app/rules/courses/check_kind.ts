import { saidTwice, when, type Finding } from '#rules/claims/checks/finding'
import { checkAsked } from '#rules/courses/checks/asked'
import { checkAudience } from '#rules/courses/checks/audience'
import { checkKindExamples } from '#rules/courses/checks/examples'
import { checkMoneyOfKind } from '#rules/courses/checks/money'
import { checkPrivacy } from '#rules/courses/checks/privacy'
import { checkSeats } from '#rules/courses/checks/seats'
import type { ProgrammeDefinition } from '#rules/claims/programme_definition'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'

/** Everything wrong in a course kind, by entry; empty when it may be adopted. Examples are computed only once the rules make sense. */
export function kindProblems(kind: CourseKindDefinition): Finding[] {
  const found = [...checkHead(kind), ...checkAudience(kind), ...checkSeats(kind), ...checkMoneyOfKind(kind), ...checkPrivacy(kind), ...checkAsked(kind)]

  return found.length > 0 ? found : checkKindExamples(kind)
}

const DEPARTMENTS = ['industry', 'equality']

function checkHead({ code, name, department, project, promise, assumed, ...rules }: CourseKindDefinition): Finding[] {
  return [
    ...when(!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code), 'code', '英小文字、数字、ハイフンだけで書いてください。', 'must be lower-case letters, digits and hyphens.'),
    ...saidTwice(name, 'name'),
    ...when(!DEPARTMENTS.includes(department), 'department', 'この名前の所管はありません。', 'is not a known department.'),
    ...when(!project.trim(), 'project', '計画の事業名がありません。', 'is missing.'),
    ...saidTwice(promise, 'promise'),
    ...assumed
      .filter((entry) => !Object.hasOwn(rules, entry))
      .flatMap((entry) => when(true, `assumed.${entry}`, 'この名前の項目はありません。', 'names no entry of a course kind.')),
  ]
}

/** Codes that two kinds share. */
export function sharedKinds(kinds: CourseKindDefinition[]): Finding[] {
  const codes = kinds.map(({ code }) => code)
  const shared = codes.find((code, index) => codes.indexOf(code) < index)

  return when(shared !== undefined, 'code', `「${shared}」を二つの種類が使っています。`, `${shared} is used by two kinds.`)
}

/** A fee can be claimed only under a programme and a cost category that exist. */
export function brokenClaims({ claimable }: CourseKindDefinition, programmes: ProgrammeDefinition[]): Finding[] {
  if (!claimable) return []
  const terms = programmes.find(({ code }) => code === claimable.programme)?.terms ?? []
  const exists = terms.some(({ categories }) => Object.hasOwn(categories, claimable.category))

  return when(!exists, 'claimable', 'ない制度または経費を指しています。', 'names a programme or a cost category that does not exist.')
}
