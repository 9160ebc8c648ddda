import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { TermsKind } from '#rules/terms/terms_kinds'

const PARENTS: Record<TermsKind, string> = { programme: 'subsidy_programmes', course_kind: 'course_kinds', scheme: 'certification_schemes' }

/** First write of a transaction, before anything is read: one change of a programme, a kind or a scheme at a time, and what is read afterwards is as of then. */
export const lockTerms = (trx: TransactionClientContract, kind: TermsKind, code: string) => trx.from(PARENTS[kind]).where({ code }).increment('id', 0)
