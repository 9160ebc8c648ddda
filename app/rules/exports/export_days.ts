/** How long a written export can be fetched (assumed). */
export const EXPORT_DAYS = 7
