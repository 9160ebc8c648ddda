import type { ApiResponse } from '@japa/api-client'

type Wrong = { field: string; message: string }[]

/** The first field that the answer calls wrong. */
export const wrongField = (answer: ApiResponse) => wrongOf(answer)[0]?.field

/** Every field that the answer calls wrong, with its sentence. */
export const wrongOf = (answer: ApiResponse) => (answer.flashMessage('inputErrors') ?? []) as unknown as Wrong

/** The sentence of the notice that the next page shows. */
export const noticeOf = (answer: ApiResponse) => (answer.flashMessage('notice') as unknown as { kind: string; text: string } | undefined)?.text
