/** What a course may be about, for whom, and how it is taught. */
export const COURSE_FIELDS = ['ai', 'newhire', 'newtech', 'global', 'management', 'qualification', 'workplace', 'exchange'] as const
export const COURSE_LEVELS = ['introductory', 'basic', 'intermediate', 'advanced'] as const
export const COURSE_LANGUAGES = ['ja', 'en'] as const
export const COURSE_MODES = ['onsite', 'online', 'hybrid'] as const
export const DAY_PARTS = ['daytime', 'evening', 'weekend'] as const

/** How much of a course one has to be present, as the desk may choose it. */
export const PRESENCES = ['1/2', '2/3', '3/4', '4/5', '9/10', '1/1'] as const
