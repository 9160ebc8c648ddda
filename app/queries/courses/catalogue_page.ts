import Course from '#models/course'
import CourseKind from '#models/course_kind'
import CourseSession from '#models/course_session'
import CourseVersion from '#models/course_version'
import KindEdition from '#models/kind_edition'
import { namesOf } from '#queries/office/names_of'
import { changesOf, gapsOf } from '#rules/courses/course_document'
import { COURSE_FIELDS, COURSE_LANGUAGES, COURSE_LEVELS, COURSE_MODES, PRESENCES } from '#rules/courses/course_words'
import { idIn } from '#values/id_in'

/** More versions or sessions than this are older than anybody asks for. */
const SHOWN = 50

export const courseAt = (id: unknown): Promise<Course> => Course.query().where('id', idIn(id)).preload('kind').firstOrFail()

/** A course with its sessions, and its versions with what each of them changed. */
export async function cataloguePage(course: Course) {
  const versions = await CourseVersion.query().where('courseId', course.id).orderBy('edition', 'desc').limit(SHOWN + 1)

  return {
    course,
    gaps: gapsOf(course),
    edition: course.kind.currentEditionId ? await KindEdition.find(course.kind.currentEditionId) : null,
    sessions: await CourseSession.query().where('courseId', course.id).orderBy('number', 'desc').limit(SHOWN),
    versions: versions.slice(0, SHOWN).map((version, index) => ({
      version,
      before: versions[index + 1]?.document ?? null,
      changes: changesOf(versions[index + 1]?.document ?? null, version.document),
    })),
    kinds: await CourseKind.query().orderBy('id'),
    names: await namesOf(versions.map(({ savedById }) => savedById)),
  }
}

/** What the form of a course offers. */
export async function courseChoices() {
  return {
    kinds: await CourseKind.query().orderBy('id'),
    fields: COURSE_FIELDS,
    levels: COURSE_LEVELS,
    languages: COURSE_LANGUAGES,
    modes: COURSE_MODES,
    presences: PRESENCES,
  }
}
