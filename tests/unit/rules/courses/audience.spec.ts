import { test } from '@japa/runner'
import lecture from '#database/rulebooks/courses/lecture'
import { ageOn, isOfAge, needsGuardian } from '#rules/courses/age'
import { audienceClassOf, type AudienceFacts } from '#rules/courses/audience_class'
import { missingPrerequisites } from '#rules/courses/prerequisites'
import { priorityOf } from '#rules/courses/priority'
import { day } from '#values/day'

const nobody: AudienceFacts = { employers: [], livesInWard: false, studiesInWard: false }
const at = (isInWard: boolean, isSme: boolean | null): AudienceFacts => ({ ...nobody, employers: [{ id: 1, isInWard, isSme }] })

test.group('Who a participant is to the ward', () => {
  test('[F14] [N12] the class follows from confirmed employers alone', ({ assert }) => {
    const of = (facts: AudienceFacts) => audienceClassOf(facts, lecture.audience)

    assert.equal(of(at(true, true)), 'wardSme')
    assert.equal(of(at(true, false)), 'wardCompany')
    assert.equal(of(at(true, null)), 'wardCompany', 'a company whose size is not known is no SME yet')
    assert.equal(of(at(false, true)), 'outside')
    assert.equal(of(nobody), 'outside')
  })

  test('[F14] of several employers the one served first counts', ({ assert }) => {
    const employers = [...at(false, false).employers, { id: 2, isInWard: true, isSme: true }]

    assert.equal(audienceClassOf({ ...nobody, employers }, lecture.audience), 'wardSme')
  })

  test('[F14] a small company and a ward office have to be one company', ({ assert }) => {
    const employers = [...at(false, true).employers, { id: 2, isInWard: true, isSme: false }]

    assert.equal(audienceClassOf({ ...nobody, employers }, lecture.audience), 'wardCompany')
  })

  test('[F14] whom no class admits is admitted by none', ({ assert }) => {
    const residents = { ...lecture.audience, classes: [{ class: 'wardResident' as const, rank: 1, label: { ja: '区民', en: 'Residents' } }] }

    assert.isNull(audienceClassOf(at(true, true), residents))
    assert.equal(audienceClassOf({ ...nobody, livesInWard: true }, residents), 'wardResident')
  })

  test('[F23] a boost moves forward inside the class, never past it', ({ assert }) => {
    const of = (who: 'wardSme' | 'outside', lost: boolean, first: boolean) => priorityOf(who, { lostLastTime: lost, firstTimer: first }, lecture.audience)

    assert.deepEqual(of('wardSme', true, true), { priority: 10, boost: 'lostLastTime' })
    assert.deepEqual(of('wardSme', false, true), { priority: 11, boost: 'firstTimer' })
    assert.deepEqual(of('wardSme', false, false), { priority: 12, boost: null })
    assert.isAbove(of('outside', true, true).priority, of('wardSme', false, false).priority)
  })

  test('[F14] age counts whole years on the first day', ({ assert }) => {
    assert.equal(ageOn(day('2026-09-10'), day('2008-09-10')), 18)
    assert.equal(ageOn(day('2026-09-09'), day('2008-09-10')), 17)
    assert.equal(ageOn(day('2026-02-28'), day('2008-02-29')), 17)
    assert.equal(ageOn(day('2026-03-01'), day('2008-02-29')), 18)
    assert.isTrue(isOfAge(null, null))
    assert.isNull(isOfAge(null, { from: 15, to: 24 }), 'unknown is a question')
    assert.deepEqual([14, 15, 24, 25].map((age) => isOfAge(age, { from: 15, to: 24 })), [false, true, true, false])
    assert.deepEqual([17, 18, null].map((age) => needsGuardian(age, 18)), [true, false, false])
  })

  test('[F14] what is completed is asked for no more', ({ assert }) => {
    assert.deepEqual(missingPrerequisites(['AI-01', 'AI-02'], ['AI-02']), ['AI-01'])
    assert.deepEqual(missingPrerequisites(null, []), [])
  })
})
