/** 募集期間: open from the first moment of its first day to the last millisecond of its last, in Tokyo. */
import { DateTime } from 'luxon'
import type { Terms } from '#rules/claims/programme_definition'
import type { Criterion } from '#rules/claims/criteria'
import { dayOf, TOKYO, type Day } from '#values/day'
import type { Localised } from '#values/localised'
import { dayText } from '#values/show'

type Window = Terms['window']

/** A condition that is not met, with its article and the day from which it will be. */
export interface Unmet {
  criterion: Criterion | 'applicationWindow'
  article: string
  message: Localised
  metFrom: Day | null
  /** 原則: the claim may be sent with a reason */
  inPrinciple: boolean
}

export const isOpenOn = ({ from, to }: Pick<Window, 'from' | 'to'>, on: Day): boolean => from <= on && on <= to

export const isOpenAt = (window: Pick<Window, 'from' | 'to'>, moment: DateTime): boolean => isOpenOn(window, dayOf(moment))

/** 23:59:59.999 in Tokyo of the last day. */
export const lastMoment = ({ to }: Pick<Window, 'to'>): DateTime => DateTime.fromISO(to, { zone: TOKYO }).endOf('day')

/** The first opening after a day, among the windows known. */
export const nextOpening = (windows: Pick<Window, 'from'>[], after: Day): Day | null =>
  windows.map(({ from }) => from).filter((from) => from > after).sort()[0] ?? null

/** The window as a condition: unmet before it opens and after it has closed. */
export function applicationWindow(window: Window, appliedOn: Day): Unmet[] {
  if (isOpenOn(window, appliedOn)) return []
  const metFrom = nextOpening([window], appliedOn)
  const message = metFrom ? tooEarly(window) : tooLate(window)

  return [{ criterion: 'applicationWindow', article: window.article, message, metFrom, inPrinciple: false }]
}

const tooEarly = ({ from }: Window): Localised => ({
  ja: `受付はまだ始まっていません。${dayText(from)}から受け付けます。`,
  en: `Applications are not open yet. They open on ${dayText(from, 'en')}.`,
})

const tooLate = ({ to }: Window): Localised => ({
  ja: `受付は${dayText(to)}で終わりました。`,
  en: `Applications closed on ${dayText(to, 'en')}.`,
})
