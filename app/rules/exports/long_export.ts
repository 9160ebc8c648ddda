/** From so many rows on nobody waits before the page: a letter tells that the file is ready. */
export const LONG_EXPORT = 2_000
