import { randomBytes } from 'node:crypto'
import { lockCompany } from '#actions/companies/lock_company'
import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import Publication from '#models/publication'
import type { PublicItem } from '#rules/certifications/scheme_definition'
import type { ChosenNumber } from '#rules/publication/chosen_number'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'
import { evened } from '#values/search_text'
import { spokenCode } from '#values/spoken_code'

export interface ToPublish {
  items: PublicItem[]
  story: string | null
  numbers: ChosenNumber[]
  jobsUrl: string | null
  photoAlt: string | null
  portraitConsent: boolean
  /** undefined: the one there is stays */
  photo?: { key: string; type: string } | null
}

const BYTES_OF_KEY = 10
const LONGEST_SEARCH_TEXT = 4000

/**
 * 公開の設定: what a company lets everybody see, item by item; from the commit on it is so.
 * `version` is the one the person saw: when somebody saved in between, nothing is written and null comes back.
 */
export function savePublication(companyId: number, version: number, wanted: ToPublish, actor: Actor): Promise<Publication | null> {
  return inTransaction(async (trx) => {
    await lockCompany(trx, companyId)
    const saved = await Publication.query({ client: trx }).where({ companyId }).first()
    if ((saved?.version ?? 0) !== version) return null

    const publication =
      saved ?? new Publication().merge({ companyId, key: spokenCode(randomBytes(BYTES_OF_KEY)).toLowerCase() }).useTransaction(trx)
    const { photo, ...facts } = wanted
    const isNamed = facts.items.includes('name')
    const changes = { items: [saved?.items ?? [], facts.items] }
    publication.merge({
      ...facts,
      ...(photo === undefined ? {} : { photoKey: photo?.key ?? null, photoType: photo?.type ?? null }),
      isNamed,
      searchText: facts.items.includes('story') ? evened(facts.story ?? '').slice(0, LONGEST_SEARCH_TEXT) : '',
      version: version + 1,
      changedById: actor.id!,
      publishedAt: publication.publishedAt ?? (isNamed ? now() : null),
    })
    await publication.save()
    await recordAudit(trx, { actor, action: 'publication.changed', subject: { type: 'company', id: companyId }, changes })

    return publication
  })
}
