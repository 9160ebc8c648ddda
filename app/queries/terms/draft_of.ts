import db from '@adonisjs/lucid/services/db'
import TermsDraft from '#models/terms_draft'
import TermsRehearsal from '#models/terms_rehearsal'
import { digestOf } from '#rules/terms/digest'
import { flatten } from '#rules/terms/flatten'
import { judgedDraft } from '#rules/terms/judged_draft'
import { termsKinds } from '#rules/terms/terms_kinds'
import { namesOf } from '#queries/office/names_of'
import { isStanding, sourceById } from '#queries/terms/terms_source'
import { yearToRehearse } from '#queries/terms/year_to_rehearse'
import { idIn } from '#values/id_in'

export type DraftSheet = Awaited<ReturnType<typeof draftOf>>

/** A draft with what it says, what it was copied from, what is wrong in it, and its last rehearsal. */
export async function draftOf(id: unknown) {
  const draft = await TermsDraft.findOrFail(idIn(id))
  const { kind, document } = draft
  const shape = termsKinds[kind].shape(draft.definition)
  const source = (await sourceById(kind, draft.sourceId, draft.sourceDigest, db.connection())) ?? draft.definition
  const judged = judgedDraft(kind, draft.definition, document)
  const rehearsal = await TermsRehearsal.query().where('termsDraftId', draft.id).orderBy('id', 'desc').first()
  const digest = digestOf(judged.definition)

  return {
    draft,
    shape,
    source,
    before: flatten(shape, source),
    ...judged,
    digest,
    rehearsal,
    isRehearsed: rehearsal?.digest === digest,
    yearOfCases: await yearToRehearse(draft),
    isStanding: draft.state !== 'open' || (await isStanding(draft, db.connection())),
    authors: await authorsOf(draft.id),
    names: await namesOf([draft.savedById, draft.proposedById, draft.closedById, rehearsal?.ranById]),
  }
}

/** Whoever wrote a word of it. */
const authorsOf = (draftId: number): Promise<{ id: number; name: string }[]> =>
  db
    .from('case_functions')
    .join('users', 'users.id', 'case_functions.user_id')
    .where({ subject_type: 'terms_draft', subject_id: draftId, held: 'terms_author' })
    .orderBy('case_functions.id')
    .select('users.id', 'users.name')
