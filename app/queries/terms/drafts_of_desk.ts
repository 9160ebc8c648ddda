import db from '@adonisjs/lucid/services/db'
import TermsDraft from '#models/terms_draft'
import { namesOf } from '#queries/office/names_of'

const OLDER = 20

/** Drafts being written, and the last ones that were adopted or put away; what they say is left out. */
export async function draftsOfDesk() {
  const light = () => TermsDraft.query().select('id', 'kind', 'code', 'fiscalYear', 'state', 'isDemo', 'version', 'proposedVersion', 'savedById', 'savedAt', 'closedById', 'closedAt', 'openKey')
  const open = await light().where('state', 'open').orderBy('savedAt', 'desc').orderBy('id', 'desc')
  const older = await light().whereNot('state', 'open').orderBy('id', 'desc').limit(OLDER)
  const names = await namesOf([...open, ...older].flatMap(({ savedById, closedById }) => [savedById, closedById]))
  const used: { programme_terms_id: number }[] = await db.from('claims').distinct('programme_terms_id')

  return { open, older, names, draftsByKey: Object.fromEntries(open.map((draft) => [draft.openKey, draft])), usedTerms: used.map(({ programme_terms_id: id }) => id) }
}
