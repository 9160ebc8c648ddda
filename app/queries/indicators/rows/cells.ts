import type { Cell } from '#queries/indicators/rows/describe'
import type { Localised } from '#values/localised'

export const text = (words: string | Localised | null): Cell | null => (words === null ? null : { kind: 'text', text: words })
export const onDay = (day: string | null): Cell | null => (day === null ? null : { kind: 'day', day })
export const atMoment = (at: string): Cell => ({ kind: 'moment', at })
export const inYen = (amount: unknown): Cell | null => (amount === null ? null : { kind: 'yen', amount: Number(amount) })
export const inState = (of: 'claim' | 'enrolment', state: string): Cell => ({ kind: 'state', of, state })
