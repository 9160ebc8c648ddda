import { withoutCourse, type FoundCase } from '#queries/audit/cases_of_kind'
import { caseFacts } from '#queries/audit/case_facts'
import { caseHistory } from '#queries/audit/case_history'
import { casePapers } from '#queries/audit/case_papers'
import { isDisclosed } from '#queries/audit/disclosures'
import { namesOf } from '#queries/office/names_of'
import { isOutsider } from '#rules/audit/trail'

/** One case as an auditor reads it, in a number of queries that does not grow with its history. */
export async function auditedCasePage(found: FoundCase, userId: number, asked: { isShown?: boolean } = {}) {
  const isPersonal = found.kind === 'enrolment'
  const isShown = asked.isShown || !isPersonal || (await isDisclosed(userId, { type: found.kind, id: found.id }))
  const history = await caseHistory(found)

  return {
    found: isShown ? found : withoutCourse(found),
    isShown,
    facts: await caseFacts(found, isShown),
    history: history.map((line) => (isShown ? line : withoutPerson(line))),
    names: await namesOf(history.flatMap(({ actorId, deputyForId }) => [actorId, deputyForId])),
    fault: history.find((line) => line.fault) ?? null,
    ...(await casePapers(found)),
  }
}

/** What a participant did stands there; who it was, and what was said, does not. */
const withoutPerson = <Line extends { actorAs: string | null; actorId: number | null }>(line: Line): Line => ({
  ...line,
  actorId: isOutsider(line.actorAs) ? null : line.actorId,
  facts: {},
})
