import { compose } from '@adonisjs/core/helpers'
import { withAuthFinder } from '@adonisjs/auth/mixins/lucid'
import { hasMany } from '@adonisjs/lucid/orm'
import type { LucidModel } from '@adonisjs/lucid/types/model'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import { UserSchema } from '#database/schema'
import Affiliation from '#models/affiliation'
import { passwordHash } from '#models/password_hash'
import StaffPost from '#models/staff_post'

const AuthFinder = withAuthFinder(() => passwordHash, { uids: ['email'], passwordColumnName: 'password' })

/** A person. What they may do stands in affiliations (companies) and staff posts (the office). */
export default class User extends compose(UserSchema, AuthFinder) {
  static table = 'users'

  /** Who has no password yet is, at the sign-in, nobody. */
  static override findForAuth<Model extends LucidModel>(this: Model, _uids: string[], email: string): Promise<InstanceType<Model> | null> {
    return this.query().where('email', email).whereNotNull('password').first()
  }

  @hasMany(() => Affiliation)
  declare affiliations: HasMany<typeof Affiliation>

  @hasMany(() => StaffPost)
  declare staffPosts: HasMany<typeof StaffPost>
}
