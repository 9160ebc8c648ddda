/** What a clerk sends of what is taken back. */
import { form } from '#validators/form'

const words = (longest: number) => form.string().trim().minLength(1).maxLength(longest)

export const effectValidator = form.create({
  option: form.enum(['keep', 'recalculate', 'reclaim', 'revoke'] as const),
  reason: words(1_000),
  article: words(60).optional().requiredWhen('option', '!=', 'keep'),
  summary: words(2_000).optional().requiredWhen('option', '!=', 'keep'),
})

export const groundsValidator = form.create({ reason: words(2_000), article: words(60), summary: words(2_000) })
