import Claim from '#models/claim'
import { idIn } from '#values/id_in'

/** A claim as the office knows it; a draft is the company's own and does not exist here. */
export const officeClaim = (id: unknown) =>
  Claim.query()
    .where('id', idIn(id))
    .whereNot('state', 'draft')
    .whereNotNull('number')
    .preload('company')
    .preload('programme')
    .preload('terms')
    .firstOrFail()
