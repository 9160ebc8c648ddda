import Export from '#models/export'

const PAGE = 20

/** What a person asked for, the newest first. */
export async function ownExports(userId: number, before: number | null) {
  const rows = await Export.query()
    .where('askedById', userId)
    .if(before, (query) => query.where('id', '<', before!))
    .orderBy('id', 'desc')
    .limit(PAGE + 1)

  return { rows: rows.slice(0, PAGE), next: rows.length > PAGE ? rows[PAGE - 1]!.id : null }
}
