import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import ProgrammeTerm from '#models/programme_term'
import { isOpenOn } from '#rules/claims/application_window'
import type { Day } from '#values/day'
import { FiscalYear } from '#values/fiscal_year'

/** The terms of a programme for the fiscal year of a day: those open on it, else the next to open, else the last. */
export async function termsFor(code: string, appliedOn: Day, client?: TransactionClientContract): Promise<ProgrammeTerm | null> {
  const terms = await ProgrammeTerm.query({ client })
    .whereHas('programme', (programme) => programme.where('code', code))
    .where('fiscalYear', FiscalYear.containing(appliedOn).year)
    .preload('programme')
    .orderBy('windowFrom')
  const windowOf = ({ windowFrom: from, windowTo: to }: ProgrammeTerm) => ({ from, to })

  return terms.find((one) => isOpenOn(windowOf(one), appliedOn)) ?? terms.find((one) => one.windowFrom > appliedOn) ?? terms.at(-1) ?? null
}

export const termsById = (id: number, client?: TransactionClientContract): Promise<ProgrammeTerm> =>
  ProgrammeTerm.query({ client }).where('id', id).preload('programme').firstOrFail()
