import type { I18n } from '@adonisjs/i18n'

const TICKED = /^(fields\.|company\.confirmed$|advisers\.none$|nominee\.consent$|items\.[^.]+\.changed$)/
const CHOSEN = /^(items|gates)\.[^.]+\.answer$/
const CHOICES: Record<string, string> = { yes: 'item.yes', no: 'item.no', notApplicable: 'gates.not_applicable' }

/** What stands at a place of a self-assessment as its form shows it: 「はい」, not `yes`. */
export function answerInWords(path: string, typed: string, i18n: I18n): string {
  if (TICKED.test(path)) return i18n.t(`certifications.item.${typed === '' ? 'no' : 'yes'}`)
  const choice = CHOSEN.test(path) ? CHOICES[typed] : undefined

  return choice ? i18n.t(`certifications.${choice}`) : typed
}
