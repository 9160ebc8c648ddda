import type { Mark, PlanDefinition, PlanDirection, PlanGroup, PlanMeasure, PlanProject } from '#rules/plan/plan_definition'
import type { Day } from '#values/day'
import type { Localised } from '#values/localised'

export type Level = 'direction' | 'group' | 'measure' | 'project'

/** A node of the tree; its code is its address: `3`, `3-2`, `3-2-1`, and a project's own. */
export interface PlanNode {
  level: Level
  code: string
  /** as printed: 3, 2, 2(1); a project has none */
  number: string | null
  name: Localised
  theme: Localised | null
  marks: Mark[]
  isDoubtful: boolean
  isOrderInferred: boolean
  formerly: string[]
  /** codes of the nodes it stands under, the direction first */
  path: string[]
  children: PlanNode[]
}

/** An edition of the plan as a tree, beside the others: what hung on a project of another edition hangs on what took it over. */
export class Plan {
  readonly directions: PlanNode[]
  readonly nodes = new Map<string, PlanNode>()

  constructor(
    readonly edition: PlanDefinition,
    private readonly editions: PlanDefinition[] = [edition]
  ) {
    this.directions = edition.directions.map(directionNode)
    const enter = (node: PlanNode) => {
      this.nodes.set(node.code, node)
      node.children.forEach(enter)
    }
    this.directions.forEach(enter)
  }

  get projects() {
    return [...this.nodes.values()].filter(({ level }) => level === 'project')
  }

  node(code: string): PlanNode | null {
    return this.nodes.get(code) ?? null
  }

  /** The project that a programme, kind or scheme names, by name or code; null where it hangs nowhere in this edition. */
  projectOf(said: string): PlanNode | null {
    const own = projectNamed(this.edition, said)
    if (own) return this.node(own.code)
    const ordered = inOrder(this.editions)
    const here = ordered.indexOf(this.edition)
    const from = ordered.findLastIndex((edition) => projectNamed(edition, said))
    if (from < 0 || here < 0) return null
    const code = from < here ? takenOver(ordered, said, from, here) : takenFrom(ordered, said, from, here)

    return code ? this.node(code) : null
  }

  /** A node and what it stands under, from the direction down. */
  pathOf(node: PlanNode): PlanNode[] {
    return [...node.path.map((code) => this.nodes.get(code)!), node]
  }

  isInForceOn(day: Day) {
    return this.edition.startsOn <= day && day <= this.edition.endsOn
  }
}

/** The edition in force on a day; else the last one before it, else the first. */
export function planFrom(editions: PlanDefinition[], day: Day): Plan | null {
  const ordered = inOrder(editions)
  const edition = ordered.findLast(({ startsOn }) => startsOn <= day) ?? ordered[0]

  return edition ? new Plan(edition, editions) : null
}

export const inOrder = (editions: PlanDefinition[]) => editions.toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1))

export const measuresOf = ({ directions }: PlanDefinition) => directions.flatMap(({ groups }) => groups).flatMap(({ measures }) => measures)

export const projectsOf = (edition: PlanDefinition): PlanProject[] => measuresOf(edition).flatMap(({ projects }) => projects)

const projectNamed = (edition: PlanDefinition, said: string) =>
  projectsOf(edition).find(({ code, name }) => name.ja === said || code === said)

/** Forward, edition by edition: whoever says it was `formerly` this, else the one of the same code. */
function takenOver(ordered: PlanDefinition[], said: string, from: number, to: number) {
  let code = projectNamed(ordered[from]!, said)?.code
  for (const next of ordered.slice(from + 1, to + 1)) {
    const projects = projectsOf(next)
    code = (projects.find(({ formerly }) => code && formerly?.includes(code)) ?? projects.find((one) => one.code === code))?.code
  }

  return code
}

/** Backward: what already names a project of the next edition hangs, until that begins, on the one it comes from. */
function takenFrom(ordered: PlanDefinition[], said: string, from: number, to: number) {
  let project = projectNamed(ordered[from]!, said)
  for (const earlier of ordered.slice(to, from).toReversed()) {
    const before = [...(project?.formerly ?? []), ...(project ? [project.code] : [])]
    project = projectsOf(earlier).find(({ code }) => before.includes(code))
  }

  return project?.code
}

const plain = { theme: null, marks: [], isDoubtful: false, isOrderInferred: false, formerly: [] }

function directionNode({ number, name, theme, groups, isOrderInferred = false }: PlanDirection): PlanNode {
  const code = String(number)
  const children = groups.map((group) => groupNode(group, [code]))
  return { ...plain, level: 'direction', code, number: code, name, theme, isOrderInferred, path: [], children }
}

function groupNode({ number, name, measures }: PlanGroup, path: string[]): PlanNode {
  const code = `${path.at(-1)}-${number}`
  const children = measures.map((measure) => measureNode(measure, number, [...path, code]))
  return { ...plain, level: 'group', code, number: String(number), name, path, children }
}

function measureNode({ number, name, projects }: PlanMeasure, group: number, path: string[]): PlanNode {
  const code = `${path.at(-1)}-${number}`
  const children = projects.map((project) => projectNode(project, [...path, code]))
  return { ...plain, level: 'measure', code, number: `${group}(${number})`, name, path, children }
}

const projectNode = ({ code, name, marks, isDoubtful = false, formerly = [] }: PlanProject, path: string[]): PlanNode => ({
  ...plain,
  level: 'project',
  code,
  number: null,
  name,
  marks,
  isDoubtful,
  formerly,
  path,
  children: [],
})
