import encryption from '@adonisjs/core/services/encryption'
import { column } from '@adonisjs/lucid/orm'

/** A column, text or document, that is encrypted at rest and never serialised. */
export const secret = () =>
  column({
    serializeAs: null,
    prepare: (value: unknown) => (value === null || value === undefined ? value : sealed(value)),
    consume: (value: string | null) => (value ? encryption.decrypt(value) : value),
  })

/** What such a column keeps of a value. */
export const sealed = (value: unknown): string => encryption.encrypt(value)
