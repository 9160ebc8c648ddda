import db from '@adonisjs/lucid/services/db'
import TermsRehearsal from '#models/terms_rehearsal'
import { namesOf } from '#queries/office/names_of'
import { postsOf } from '#queries/office/posts_of'
import type { DraftSheet } from '#queries/terms/draft_of'
import type { Effect } from '#rules/terms/effect_on_case'
import { EFFECTS, type RehearsalResults } from '#rules/terms/rehearsal_results'
import { idIn } from '#values/id_in'

const PAGE = 50

export interface RehearsalLine {
  id: number
  claim_id: number
  number: string
  company: string
  effect: Effect
  amount_before: number | null
  amount_after: number | null
  reason: string | null
}

/** The result of a rehearsal, and one page of its cases by what happens to them. */
export async function rehearsalPage({ draft, digest }: DraftSheet, id: unknown, { effect: asked, after }: Record<string, unknown>, userId: number) {
  const rehearsal = await TermsRehearsal.query().where({ id: idIn(id), termsDraftId: draft.id }).firstOrFail()
  const results = rehearsal.results as RehearsalResults
  const first = EFFECTS.find((one) => results.effects[one].count > 0) ?? 'same'
  const effect = EFFECTS.find((one) => one === asked) ?? first
  const found = await linesOf(rehearsal.id, effect, idIn(after))
  const lines = found.slice(0, PAGE)
  const mayOpen = (await postsOf(userId, 'claims')).length > 0

  return {
    draft,
    rehearsal,
    results,
    effects: EFFECTS,
    effect,
    lines,
    next: found.length > PAGE ? lines.at(-1)!.id : null,
    isOutdated: rehearsal.digest !== digest,
    mayOpen,
    names: await namesOf([rehearsal.ranById]),
    home: `/office/programmes/drafts/${draft.id}`,
  }
}

const linesOf = (rehearsalId: number, effect: Effect, after: number): Promise<RehearsalLine[]> =>
  db
    .from('terms_rehearsal_cases as rehearsed')
    .join('claims', 'claims.id', 'rehearsed.claim_id')
    .join('companies', 'companies.id', 'claims.company_id')
    .where({ terms_rehearsal_id: rehearsalId, effect })
    .where('rehearsed.id', '>', after)
    .orderBy('rehearsed.id')
    .limit(PAGE + 1)
    .select('rehearsed.id', 'rehearsed.claim_id', 'rehearsed.effect', 'rehearsed.amount_before', 'rehearsed.amount_after', 'rehearsed.reason', 'claims.number', 'companies.name as company')
