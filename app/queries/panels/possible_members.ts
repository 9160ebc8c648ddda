import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { officersAt } from '#queries/office/officers_at'

/** A person who holds several posts sits by the first of them. */
export const MEMBER_POSTS = ['chair', 'reviewer', 'expert'] as const

export interface PossibleMember {
  id: number
  name: string
  email: string
  locale: string
  post: (typeof MEMBER_POSTS)[number]
}

/** 委員: who holds a post of the certification desk that sits on the panel, today. */
export async function possibleMembers(client: QueryClientContract): Promise<PossibleMember[]> {
  const found = new Map<number, Omit<PossibleMember, 'name'>>()
  for (const post of MEMBER_POSTS) {
    for (const officer of await officersAt(client, { desk: 'certifications', post }))
      if (!found.has(officer.id)) found.set(officer.id, { ...officer, post })
  }
  const names = await client
    .from('users')
    .whereIn('id', [...found.keys()])
    .select('id', 'name')

  return [...found.values()].map((one) => ({ ...one, name: names.find(({ id }) => id === one.id)?.name ?? '' }))
}
