import type { I18n } from '@adonisjs/i18n'
import type Claim from '#models/claim'
import type { TermsInForce } from '#rules/claims/programme_definition'
import { today } from '#values/clock'
import { daysBetween, type Day } from '#values/day'
import { dayText, yenText } from '#values/show'

interface Known {
  terms: TermsInForce
  correction: { dueOn: Day; items: unknown[] } | null
  refusal: { reason: string; article: string } | null
  grant: { withdrawableUntil: Day } | null
  hasFailedTransfer: boolean
  /** what was transferred, whatever was decided of it later */
  paid: number | null
  /** what has to be paid back, and until when */
  owing: { left: number; dueOn: Day } | null
}

/** Who has the ball, and until when, in one or two sentences. */
export function caseHeadline(claim: Claim, { terms, correction, refusal, hasFailedTransfer, paid, owing }: Known, i18n: I18n) {
  const locale = i18n.locale === 'en' ? 'en' : 'ja'
  const failed = claim.state === 'payment_requested' && hasFailedTransfer
  const key = owing ? 'owing' : failed ? 'transfer_failed' : claim.state
  const due = owing?.dueOn ?? dueOf(claim, terms, correction)
  const values = {
    day: dayText(due, locale),
    days: due ? daysBetween(today(), due) : 0,
    count: correction?.items.length ?? 0,
    amount: yenText(owing?.left ?? paid ?? claim.finalisedAmount ?? claim.grantedAmount ?? claim.claimedAmount, locale),
    reason: refusal?.reason ?? '',
    article: refusal?.article ?? '',
  }

  return { title: i18n.t(`claims.headlines.${key}.title`, values), text: i18n.t(`claims.headlines.${key}.text`, values), due, ball: owing ? 'company' : ballOf(claim, hasFailedTransfer) }
}

function dueOf(claim: Claim, terms: TermsInForce, correction: Known['correction']): Day | null {
  if (claim.state === 'draft') return terms.window.to
  if (claim.state === 'granted') return terms.reportDue
  return correction?.dueOn ?? claim.dueOn
}

const OURS = ['submitted', 'reported', 'payment_requested', 'in_payment']
const YOURS = ['draft', 'returned', 'granted', 'report_returned', 'finalised']

const ballOf = ({ state }: Claim, hasFailedTransfer: boolean) =>
  hasFailedTransfer || YOURS.includes(state) ? 'company' : OURS.includes(state) ? 'office' : null
