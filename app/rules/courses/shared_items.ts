/**
 * What a participant may let the company see, item by item, beyond enrolled and completed.
 * Of a protected kind the company sees nothing at all unless `participation` is shared.
 */
export const SHARED_ITEMS = ['participation', 'attendance', 'certificate', 'answers', 'reason'] as const

export type SharedItem = (typeof SHARED_ITEMS)[number]

/** What can be shared of a course: an ordinary enrolment is known to the company anyway. */
export const itemsOf = (privacy: 'ordinary' | 'protected'): SharedItem[] => SHARED_ITEMS.filter((item) => item !== 'participation' || privacy === 'protected')

/** Whether the company may see an item of this enrolment. */
export const isShared = ({ shared }: { shared: SharedItem[] | null }, item: SharedItem) => (shared ?? []).includes(item)
