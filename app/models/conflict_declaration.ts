import { beforeDelete, beforeUpdate } from '@adonisjs/lucid/orm'
import { ConflictDeclarationSchema } from '#database/schema'
import { refuseChange } from '#models/append_only'

/** What a reviewer declared of ties to a company, before the case opened. Append-only, here and by trigger. */
export default class ConflictDeclaration extends ConflictDeclarationSchema {
  @beforeUpdate()
  @beforeDelete()
  static refuse() {
    refuseChange()
  }
}
