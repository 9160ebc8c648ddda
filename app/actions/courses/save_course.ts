import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { writeEdition } from '#actions/courses/write_edition'
import { inTransaction } from '#actions/in_transaction'
import { drawSerial } from '#actions/office/draw_serial'
import Course from '#models/course'
import { gapsOf, type CourseDocument } from '#rules/courses/course_document'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { today } from '#values/clock'
import { FiscalYear } from '#values/fiscal_year'
import { yen } from '#values/yen'

export interface TypedCourse extends CourseDocument {
  /** null: the next number of the year */
  code: string | null
}

/** A new course begins as a draft, which may be incomplete. */
export const createCourse = (typed: TypedCourse, actor: Actor): Promise<Course> =>
  inTransaction(async (trx) => {
    const serial = await drawSerial(trx, FiscalYear.containing(today()).year, 'course')
    const code = typed.code ?? `${FiscalYear.containing(today()).year}-${String(serial).padStart(3, '0')}`
    await refuseTakenCode(trx, code, null)
    await refuseUnknown(trx, typed)
    const course = await Course.create({ ...columnsOf(typed), code, version: 0, edition: 0, state: 'draft', searchText: '' }, { client: trx })

    return writeEdition(trx, course, actor)
  })

/**
 * Saves a course over the version the page was opened with.
 * @throws RuleViolation `course_changed`, `course_code_taken`, `course_code_fixed`, `course_incomplete`, `course_fee_above`, `prerequisite_unknown`, `course_kind_unknown`
 */
export const saveCourse = (id: number, seen: number, typed: TypedCourse, actor: Actor): Promise<Course> =>
  inTransaction(async (trx) => {
    const course = await lockedCourse(trx, id, seen)
    const code = typed.code ?? course.code
    if (code !== course.code && course.state !== 'draft') throw new RuleViolation('course_code_fixed')
    if (course.state === 'published' && gapsOf(typed).length > 0) throw new RuleViolation('course_incomplete')
    await refuseTakenCode(trx, code, id)
    await refuseUnknown(trx, typed)
    course.merge({ ...columnsOf(typed), code })

    return writeEdition(trx, course, actor)
  })

/** The row under its lock, when nobody saved since it was read. */
export async function lockedCourse(trx: TransactionClientContract, id: number, seen: number): Promise<Course> {
  const locked = await trx.from('courses').where({ id, version: seen }).increment('version', 1)
  if (Number(locked) === 0) throw new RuleViolation('course_changed')

  return Course.findOrFail(id, { client: trx })
}

async function refuseTakenCode(trx: TransactionClientContract, code: string, id: number | null) {
  const other = await trx.from('courses').where('code', code).select('id').first()
  if (other && other.id !== id) throw new RuleViolation('course_code_taken', { code })
}

async function refuseUnknown(trx: TransactionClientContract, { courseKindId, prerequisites: codes }: TypedCourse) {
  const kind = await trx.from('course_kinds').where('id', courseKindId).select('id').first()
  if (!kind) throw new RuleViolation('course_kind_unknown')
  const known: { code: string }[] = codes.length === 0 ? [] : await trx.from('courses').whereIn('code', codes).select('code')
  const unknown = codes.filter((code) => !known.some((one) => one.code === code))
  if (unknown.length > 0) throw new RuleViolation('prerequisite_unknown', { codes: unknown.join(', ') })
}

function columnsOf({ code: _, fee, fullFee, ...document }: TypedCourse) {
  if (fee > fullFee) throw new RuleViolation('course_fee_above')
  return { ...document, fee: yen(fee), fullFee: yen(fullFee) }
}
