import { saidTwice, when, type Finding } from '#rules/claims/checks/finding'
import { inOrder, measuresOf, projectsOf } from '#rules/plan/plan'
import { MARKS, type PlanDefinition, type PlanIndicator } from '#rules/plan/plan_definition'
import { isDay } from '#values/day'

/** Everything wrong in the editions of the plan, by edition and entry; empty when they may be adopted. */
export function planProblems(editions: PlanDefinition[]): Finding[] {
  const ordered = inOrder(editions)
  return [
    ...ordered.flatMap((edition, index) =>
      [...checkEdition(edition), ...checkFormerly(edition, ordered.slice(0, index))].map(({ entry, problem }) => ({
        entry: `${edition.code}.${entry}`,
        problem,
      }))
    ),
    ...checkNeighbours(ordered),
  ]
}

/** What says its project in words that no edition knows, by file. */
export function unplanned<Book extends { file: string; definition: { project: string } }>(books: Book[], editions: PlanDefinition[]) {
  const known = new Set(editions.flatMap(projectsOf).map(({ name }) => name.ja))
  return books
    .filter(({ definition }) => !known.has(definition.project))
    .map(({ file, definition: { project } }) => ({
      file,
      found: when(true, 'project', `計画に「${project}」という取組はありません。`, `“${project}” is no project of the plan.`),
    }))
}

const CODE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

function checkEdition(edition: PlanDefinition): Finding[] {
  const { code, name, goal, source, startsOn, endsOn, directions, indicators } = edition
  const projects = projectsOf(edition)
  const codes = [code, ...projects.map((project) => project.code)].filter((one) => !CODE.test(one))

  return [
    ...codes.flatMap((one) =>
      when(true, `code.${one}`, '英小文字、数字、ハイフンだけで書いてください。', 'must be lower-case letters, digits and hyphens.')
    ),
    ...saidTwice(name, 'name'),
    ...saidTwice(goal, 'goal'),
    ...saidTwice(source, 'source'),
    ...[...directions, ...directions.flatMap(({ groups }) => groups), ...measuresOf(edition)].flatMap((node) =>
      saidTwice(node.name, `name.${node.number}`)
    ),
    ...projects.flatMap((project) => saidTwice(project.name, project.code)),
    ...when(!isDay(startsOn) || !isDay(endsOn) || startsOn > endsOn, 'endsOn', '期間が正しくありません。', 'is not a period.'),
    ...when(directions.length === 0, 'directions', '方向性がありません。', 'are missing.'),
    ...when(
      hasTwice(projects.map((one) => one.code)) || hasTwice(projects.map((one) => one.name.ja)),
      'projects',
      '同じ取組が二つあります。',
      'has a project twice.'
    ),
    ...projects.flatMap(({ code: one, marks }) =>
      when(
        marks.some((mark) => !MARKS.includes(mark)),
        `${one}.marks`,
        'この表示はありません。',
        'is not a known mark.'
      )
    ),
    ...when(hasTwice(indicators.map((one) => one.code)), 'indicators', '同じ指標が二つあります。', 'has an indicator twice.'),
    ...indicators.flatMap((indicator) =>
      checkIndicator(
        indicator,
        directions.map(({ number }) => number)
      )
    ),
  ]
}

function checkIndicator({ code, name, unit, direction, better, baseline, target }: PlanIndicator, directions: number[]): Finding[] {
  const isBetter = better === 'up' ? target.value > baseline.value : target.value < baseline.value
  return [
    ...saidTwice(name, `${code}.name`),
    ...saidTwice(unit, `${code}.unit`),
    ...when(!directions.includes(direction), `${code}.direction`, 'この方向性はありません。', 'is no direction of the plan.'),
    ...when(!isBetter, `${code}.target`, '現状値より良い値ではありません。', 'is not better than the baseline.'),
    ...when(
      monthsOf(baseline.period) !== monthsOf(target.period),
      `${code}.period`,
      '現状値と目標値の時期が違い、比べられません。',
      'differs between baseline and target, so that they do not compare.'
    ),
  ]
}

const monthsOf = (period?: { from: string; to: string }) => (period ? `${period.from.slice(5)}/${period.to.slice(5)}` : '')

/** A project of an earlier edition is taken over by one, and only if there was one. */
function checkFormerly(edition: PlanDefinition, earlier: PlanDefinition[]): Finding[] {
  const known = new Set(earlier.flatMap(projectsOf).map(({ code }) => code))
  const said = projectsOf(edition).flatMap(({ code, formerly = [] }) => formerly.map((former) => ({ code, former })))

  return said.flatMap(({ code, former }) => [
    ...when(
      !known.has(former),
      `${code}.formerly`,
      `以前の版に「${former}」はありません。`,
      `names ${former}, which no earlier edition has.`
    ),
    ...when(
      hasTwice(said.map((one) => one.former)),
      `${code}.formerly`,
      '二つの取組が同じ取組を引き継いでいます。',
      'is taken over by two projects.'
    ),
  ])
}

function checkNeighbours(ordered: PlanDefinition[]): Finding[] {
  const overlapping = ordered.find((edition, index) => ordered[index + 1] && edition.endsOn >= ordered[index + 1]!.startsOn)
  return [
    ...when(hasTwice(ordered.map(({ code }) => code)), 'code', '同じ版が二つあります。', 'is used by two editions.'),
    ...when(overlapping !== undefined, `${overlapping?.code}.endsOn`, '次の版の期間と重なっています。', 'overlaps the next edition.'),
  ]
}

const hasTwice = (all: string[]) => new Set(all).size < all.length
