import db from '@adonisjs/lucid/services/db'
import { storedInstant } from '#models/columns'
import type ReviewAssignment from '#models/review_assignment'
import SiteVisit from '#models/site_visit'
import { evidenceAsSent } from '#queries/certifications/evidence_as_sent'
import { gapsOfReview } from '#queries/certifications/gaps_of_review'
import { voiceResults } from '#queries/certifications/voice_results'
import { anchorsOf } from '#rules/certifications/anchors'
import { standingOf } from '#rules/certifications/review_items'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { fieldScore } from '#rules/certifications/score'

interface Asked {
  field: string
  file: number
}

/** The workbench of one review: a field at a time, its items with evidence, and nothing that anybody else thinks of it. */
export async function reviewPage(assignment: ReviewAssignment, asked: Asked) {
  const { certification } = assignment
  const scheme: SchemeInForce = certification.edition.definition
  const fields = scheme.fields.filter(({ code }) => (assignment.fields as string[]).includes(code))
  const { items, verdicts, gaps } = await gapsOfReview(db.connection(), assignment)
  const files = await filesOf(assignment, items)
  const scored = new Map((await assignment.related('scores').query()).map((score) => [score.item, storedInstant(score.scoredAt)]))
  const lookedAt = assignment.lookedAt && storedInstant(assignment.lookedAt)
  const chosen = fields.find(({ code }) => code === asked.field) ?? fields[0]!
  const isWhole = assignment.kind === 'reviewer'
  const voice = isWhole ? await voiceResults(certification.id) : null

  const rows = items.map((answer) => {
    const item = scheme.items.find(({ code }) => code === answer.item)!
    return {
      ...answer,
      definition: item,
      anchors: anchorsOf(item, scheme),
      standing: standingOf(answer, lookedAt, scored.get(answer.item) ?? null),
      files: files.filter(({ itemCode }) => itemCode === answer.item),
    }
  })
  const here = rows.filter(({ field }) => field === chosen.code)
  const shownFiles = here.flatMap((row) => row.files)
  const verdict = verdicts.find(({ field }) => field === chosen.code)!
  const given = new Map(items.map(({ item, isCarried, acceptedPoints, points }) => [item, isCarried ? acceptedPoints : points]))

  return {
    assignment,
    certification,
    scheme,
    fields: fields.map((field) => ({ ...field, left: gaps.filter((gap) => fieldOf(gap, items) === field.code).length })),
    chosen,
    isChecking: asked.field === 'check',
    open: here.filter(({ standing }) => standing === 'open' || standing === 'changed'),
    folded: here.filter(({ standing }) => standing === 'accepted'),
    carried: here.filter(({ standing }) => standing === 'carried'),
    summary: fields.map(({ code }) => fieldScore(scheme, code, ({ code: item }) => given.get(item) ?? null)),
    verdicts,
    verdict,
    gaps: gaps.map((gap) => ({ ...gap, of: fieldOf(gap, items) })),
    shownFiles,
    shown: files.find(({ id }) => id === asked.file) ?? shownFiles[0] ?? null,
    nominee: isWhole ? certification.nominee : null,
    visits: isWhole ? await SiteVisit.query().where('certificationId', certification.id).orderBy('id') : [],
    voice: (voice?.results ?? []).filter(({ field }) => field === null || field === chosen.code),
    mayWrite: assignment.state === 'accepted' && certification.state === 'in_review',
    seen: seenOf(assignment, here, verdict),
  }
}

const fieldOf = (gap: { item?: string; field?: string }, items: { item: string; field: string }[]) =>
  gap.field ?? items.find(({ item }) => item === gap.item)!.field

/** Files that prove the answers this person judges, no others. */
export const filesOf = ({ certificationId }: ReviewAssignment, items: { item: string }[]) =>
  evidenceAsSent(
    certificationId,
    items.map(({ item }) => item)
  )

type Row = { item: string; points: number | null; reason: string | null }
type Given = { field: string; verdict: string | null; reason: string | null; conditions: string | null }

/** What the form shows, so that only what is typed over it is saved. */
function seenOf({ version }: ReviewAssignment, rows: Row[], { field, ...given }: Given): string {
  const scores = rows.flatMap(({ item, points, reason }) => [
    [`scores.${item}.points`, points === null ? '' : String(points)],
    [`scores.${item}.reason`, reason ?? ''],
  ])
  const verdict = Object.entries(given).map(([name, value]) => [`verdicts.${field}.${name}`, value ?? ''])

  return JSON.stringify({ base: version, values: Object.fromEntries([...scores, ...verdict]), revisions: {} })
}
