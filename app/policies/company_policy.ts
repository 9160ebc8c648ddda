import { BasePolicy } from '@adonisjs/bouncer'
import type User from '#models/user'
import type Affiliation from '#models/affiliation'

/** Whose business the people of a company are. */
export default class CompanyPolicy extends BasePolicy {
  invite(_user: User, own: Affiliation) {
    return own.kind === 'administrator'
  }
}
