/** People who apply for seats, and what must hold of every session at every moment. */
import type User from '#models/user'
import { givenPerson } from '#tests/support/people'
import type { Actor } from '#values/actor'

export const actorOf = (user: User): Actor => ({ id: user.id, as: 'participant' })

export const givenLearner = (facts: Partial<User> = {}): Promise<User> => givenPerson({ name: '芝 桜', ...facts })
