import ProgrammeTerm from '#models/programme_term'
import type { Day } from '#values/day'

/** Programmes that take applications on a day. */
export const openProgrammes = (on: Day) =>
  ProgrammeTerm.query().where('windowFrom', '<=', on).where('windowTo', '>=', on).preload('programme').orderBy('programmeId').orderBy('id')
