import NominationBatch from '#models/nomination_batch'
import User from '#models/user'
import type { NominationRow } from '#rules/courses/nomination_rows'

/** The people of a company's carried-out lists as it wrote them itself, by user: until they accept it learns no other name. */
export async function typedNames(companyId: number, sessionIds: number[]): Promise<Map<number, string>> {
  const batches = await NominationBatch.query().where({ companyId }).whereIn('courseSessionId', sessionIds).whereNotNull('carriedOutAt').orderBy('id')
  const typed = new Map(batches.flatMap(({ rows }) => (rows as NominationRow[]).map(({ email, name }) => [email, `${name}（${email}）`] as const)))
  const users = await User.query().whereIn('email', [...typed.keys()]).select('id', 'email', 'mergedIntoId')

  return new Map(users.map(({ id, email, mergedIntoId }) => [mergedIntoId ?? id, typed.get(email)!]))
}
