import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Course from '#models/course'
import { changesOf, type CourseEdition } from '#rules/courses/course_document'
import { courseSearchText } from '#rules/courses/search_text'
import { storedInstant } from '#models/columns'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

/** Saves a course whose row is locked, and keeps it as a version when anything of it changed. */
export async function writeEdition(trx: TransactionClientContract, course: Course, actor: Actor): Promise<Course> {
  const last = await trx.from('course_versions').where('course_id', course.id).orderBy('edition', 'desc').select('document').first()
  const document = editionOf(course)
  if (last && changesOf(JSON.parse(last.document), document).length === 0) return course

  course.useTransaction(trx)
  await course.merge({ edition: course.edition + 1, searchText: courseSearchText(course), updatedById: actor.id }).save()
  await trx.table('course_versions').insert({
    course_id: course.id,
    edition: course.edition,
    document: JSON.stringify(document),
    saved_by_id: actor.id,
    saved_at: storedInstant(now()),
  })
  return course
}

const editionOf = (course: Course): CourseEdition => ({
  code: course.code,
  state: course.state,
  publishAt: course.publishAt && storedInstant(course.publishAt),
  courseKindId: course.courseKindId,
  field: course.field,
  level: course.level,
  language: course.language,
  mode: course.mode,
  title: course.title,
  titleKana: course.titleKana,
  titleEn: course.titleEn,
  summary: course.summary,
  summaryEn: course.summaryEn,
  aim: course.aim,
  audience: course.audience,
  netMinutes: course.netMinutes,
  fullFee: course.fullFee,
  fee: course.fee,
  completion: course.completion,
  prerequisites: course.prerequisites ?? [],
  isSample: course.isSample,
})
