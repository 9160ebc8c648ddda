import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { voidProposals } from '#actions/approvals/void_proposals'
import { raiseCorrection, type CorrectionEntry } from '#actions/corrections/raise_correction'
import { postToCompany } from '#actions/letters/post_to_company'
import { issueNotice } from '#actions/notices/issue_notice'
import { daysLeft } from '#rules/claims/due_days'
import { correctionReasons } from '#rules/corrections/reasons'
import type { TargetValue } from '#rules/corrections/target_value'
import type { Target } from '#rules/corrections/targets'
import { RuleViolation } from '#rules/rule_violation'
import type { CorrectionData } from '#services/papers/notice_data'
import type { CaseOfPaper } from '#services/papers/notice_head'
import { placeInWords } from '#services/papers/place_in_words'
import type { Actor } from '#values/actor'
import { today } from '#values/clock'
import type { Day } from '#values/day'
import { caseKey, OFFICE_CASES, type OfficeCase } from '#values/office_cases'

export interface CorrectionList {
  dueOn: Day
  message: string | null
  entries: CorrectionEntry[]
}

/** A case as its step has locked it. */
interface Returned {
  id: number
  companyId: number
  number: string | null
  dueOn: Day | null
  dueDaysLeft: number | null
}

interface Asked {
  type: OfficeCase['type']
  stage: CorrectionData['of']
  list: CorrectionList
  places: { targets: Target[]; valueAt: (path: string) => TargetValue }
  /** the head of its paper */
  head: CaseOfPaper
}

/**
 * 補正依頼 of any kind of case: the list, its paper and letter; the processing period stands still, what was proposed is void.
 * Call it inside the step that returns the case.
 * @throws RuleViolation `correction_empty`, `correction_target_unknown`, `correction_due_past`
 */
export async function askForCorrection(
  trx: TransactionClientContract,
  row: Returned,
  { type, stage, list, places, head }: Asked,
  actor: Actor
) {
  const subject = { type, id: row.id }
  assertComplete(list, new Set(places.targets.map(({ path }) => path)))
  const request = await raiseCorrection(trx, { subject, stage, ...list, oldValue: places.valueAt }, actor)
  if (row.dueOn) row.dueDaysLeft = daysLeft(row.dueOn, today())
  await voidProposals(trx, subject, actor, 'returned')

  const data: CorrectionData = {
    ...head,
    of: stage,
    round: request.round,
    dueOn: list.dueOn,
    message: list.message,
    items: list.entries.map((entry) => ({
      place: placeInWords(places.targets.find(({ path }) => path === entry.target)!),
      reason: correctionReasons[entry.reasonCode],
      whatIsWrong: entry.whatIsWrong,
      howToMend: entry.howToMend,
    })),
  }
  await issueNotice(trx, { ...caseKey(subject), kind: 'correction', form: null, number: null, issuedOn: today(), data })
  const path = `/companies/${row.companyId}/${OFFICE_CASES[type].table}/${row.id}`
  const happening = `${type}:${row.id}:correction:${request.id}`
  await postToCompany(trx, row.companyId, happening, 'correction', { path, number: row.number, dueOn: list.dueOn })

  return { round: request.round, dueOn: list.dueOn, targets: list.entries.map(({ target }) => target) }
}

function assertComplete({ entries, dueOn }: CorrectionList, known: Set<string>) {
  if (entries.length === 0) throw new RuleViolation('correction_empty')
  if (entries.some(({ target }) => !known.has(target))) throw new RuleViolation('correction_target_unknown')
  if (dueOn <= today()) throw new RuleViolation('correction_due_past')
}
