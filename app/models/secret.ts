import encryption from '@adonisjs/core/services/encryption'
import { column } from '@adonisjs/lucid/orm'

/** A column that is encrypted at rest and never serialised. */
export const secret = () =>
  column({
    serializeAs: null,
    prepare: (value: string | null) => (value === null || value === undefined ? value : encryption.encrypt(value)),
    consume: (value: string | null) => (value ? encryption.decrypt<string>(value) : value),
  })
