/** The catalogue with sessions in every word they can be in, as anybody visits it. */
import Course from '#models/course'
import protectedSeminar from '#database/rulebooks/courses/protected_seminar'
import youngPeople from '#database/rulebooks/courses/young_people'
import { givenSession } from '#tests/support/courses'
import type { Role } from '#tests/support/town_of_pages'
import { now } from '#values/clock'
import { yen } from '#values/yen'

export async function pagesOfCatalogue(): Promise<Role[]> {
  const wide = await givenSession({
    course: { title: '長い名前の講座'.repeat(8), titleEn: 'A course with quite a long name '.repeat(5), aim: '議事録をつくれる', audience: '事務・営業', fee: yen(3000), fullFee: yen(9000), isSample: true },
    session: { movedAt: now(), taken: 4 },
    meetings: [3, 3, 3, 3],
    limits: [{ label: '3Dプリンタ', seats: 10, taken: 4 }, { kind: 'audience', audienceClass: 'wardSme', label: '区内中小企業', seats: 20, taken: 3 }],
  })
  const first = await Course.findOrFail(wide.courseId)
  const others = [{ taken: 30, waiting: 2 }, { taken: 30, isWaitlistOpen: false }, { taken: 28 }, { state: 'cancelled' }, { applyFrom: now().plus({ days: 2 }) }]
  for (const [index, session] of others.entries()) {
    const other = await givenSession({ session, inDays: 25 + index })
    await other.merge({ courseId: first.id, number: index + 2 }).save()
  }
  const secret = await givenSession({ kind: protectedSeminar, course: { field: 'workplace', mode: 'online' } })
  const young = await givenSession({ kind: youngPeople, course: { prerequisites: [first.code] } })
  const dateless = await givenSession({ course: { language: 'en', mode: 'hybrid' }, session: { state: 'draft' } })
  const codes = await Course.query().whereIn('id', [wide, secret, young, dateless].map(({ courseId }) => courseId))

  return [
    {
      name: 'anyone in the catalogue',
      person: null,
      pages: {
        'courses.index': ['', '?q=A.I.&field=ai&field=global&seats=free&from=2026-04-01&sort=title', '?q=nothing-like-this'].map((query) => `/courses${query}`),
        'courses.show': codes.map(({ code }) => `/courses/${code}`),
        'open_data': ['/open-data'],
      },
    },
  ]
}
