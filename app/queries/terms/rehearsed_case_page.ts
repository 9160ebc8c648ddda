import TermsRehearsal from '#models/terms_rehearsal'
import Claim from '#models/claim'
import TermsRehearsalCase from '#models/terms_rehearsal_case'
import { postsOf } from '#queries/office/posts_of'
import { rolledBack } from '#queries/rolled_back'
import type { DraftSheet } from '#queries/terms/draft_of'
import { rehearsedCases, type RehearsedCase } from '#queries/terms/rehearsed_cases'
import type { TermsInForce } from '#rules/claims/programme_definition'
import { Rehearsal } from '#rules/terms/rehearsal'
import { idIn } from '#values/id_in'

/** What a rehearsal said of one case, and both computations as they come out today. */
export async function rehearsedCasePage({ draft, definition, digest }: DraftSheet, rehearsalId: unknown, claimId: unknown, userId: number) {
  const rehearsal = await TermsRehearsal.query().where({ id: idIn(rehearsalId), termsDraftId: draft.id }).firstOrFail()
  const row = await TermsRehearsalCase.query().where({ termsRehearsalId: rehearsal.id, claimId: idIn(claimId) }).firstOrFail()
  const claim = await Claim.query().where('id', row.claimId).preload('company').firstOrFail()
  const isOutdated = rehearsal.digest !== digest
  const today = isOutdated ? null : await computed(claim, draft.code, definition as unknown as TermsInForce)
  const mayOpen = (await postsOf(userId, 'claims')).length > 0

  return { draft, rehearsal, row, claim, today, isOutdated, mayOpen, home: `/office/programmes/drafts/${draft.id}` }
}

/** The company's claims of that year, one after the other, up to this one. */
const computed = ({ id, companyId, fiscalYear }: Claim, code: string, definition: TermsInForce): Promise<RehearsedCase | null> =>
  rolledBack(async (trx) => {
    const nothing = new Rehearsal({ before: 0, after: 0 })
    for await (const one of rehearsedCases({ code, fiscalYear, definition, companyId }, nothing, trx)) if (one.claim.id === id) return one
    return null
  })
