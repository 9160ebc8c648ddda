/** What the autosave sends: the fields that changed, and the revisions at which they were last seen. */
import vine from '@vinejs/vine'
import type { Typing } from '#rules/forms/typing'

const whole = () => vine.number().withoutDecimals().min(0)

export const autosaveValidator = vine.create({
  fields: vine.record(vine.string().maxLength(4_000)),
  base: whole(),
  revisions: vine.record(whole()).optional(),
})

export const typingOfAutosave = ({
  fields,
  base,
  revisions = {},
}: {
  fields: Record<string, string>
  base: number
  revisions?: Record<string, number>
}): Typing => ({
  typed: new Map(Object.entries(fields)),
  seenAt: (path) => (Object.hasOwn(revisions, path) ? revisions[path]! : base),
})
