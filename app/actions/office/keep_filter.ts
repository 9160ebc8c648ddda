import SavedFilter from '#models/saved_filter'

/** Keeps a view of a desk's list for its person. */
export const keepFilter = (userId: number, desk: string, name: string, query: string) =>
  SavedFilter.updateOrCreate({ userId, desk, name }, { query })

export const forgetFilter = (userId: number, desk: string, id: number) => SavedFilter.query().where({ userId, desk, id }).delete()
