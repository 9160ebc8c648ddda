import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { lockedSheet } from '#actions/claims/locked_sheet'
import { writeRows } from '#actions/claims/write_rows'
import type Claim from '#models/claim'
import { openCorrection } from '#queries/claims/open_correction'
import { resumedDueOn } from '#rules/claims/due_days'
import { isUnlocked } from '#rules/forms/unlocked'
import { companyFieldOf } from '#rules/corrections/company_targets'
import { placedFile, targetValue } from '#rules/corrections/target_value'
import { RuleViolation } from '#rules/rule_violation'
import { dayOf } from '#values/day'
import { searchTextOf } from '#values/search_text'

/**
 * Takes the answer to a correction into the rows: old and new stand side by side, the processing period runs again.
 * @throws RuleViolation `problems_left` while something is wrong in the places asked for
 */
export async function answerCorrection(claim: Claim, at: DateTime, trx: TransactionClientContract) {
  const sheet = await lockedSheet(claim, dayOf(at), trx)
  const request = await openCorrection(claim.id, trx)
  if (!request) throw new RuleViolation('no_correction')
  const targets = request.items.map(({ target }) => target)
  const left = sheet.problems.filter(({ field }) => isUnlocked(field, targets))
  if (left.length > 0) throw new RuleViolation('problems_left', { count: left.length })

  const files = sheet.files.map(placedFile)
  for (const item of request.items) await item.merge({ newValue: targetValue(item.target, sheet.document, files, sheet.company) }).save()
  await request.merge({ answeredAt: at }).save()
  await writeRows(trx, claim, sheet)
  if (targets.some(companyFieldOf)) {
    claim.merge({ companyFacts: sheet.company, searchText: `${searchTextOf(sheet.company)} ${claim.number}`.slice(0, 500) })
  }
  claim.merge({ dueOn: resumedDueOn(dayOf(at), claim.dueDaysLeft ?? sheet.terms.standardDays), dueDaysLeft: null })

  return { sheet, round: request.round, targets }
}
