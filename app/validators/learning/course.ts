import { form } from '#validators/form'
import { SHARED_ITEMS } from '#rules/courses/shared_items'

export const sharingValidator = form.create({ shared: form.array(form.enum(SHARED_ITEMS)).optional() })

export const deskMessageValidator = form.create({ body: form.string().trim().maxLength(2_000) })

/** Leaving needs no reason; giving one helps. */
export const leavingValidator = form.create({ reason: form.string().trim().maxLength(500).nullable().optional() })

export const consentValidator = form.create({ photoAllowed: form.enum(['1', '0'] as const) })
