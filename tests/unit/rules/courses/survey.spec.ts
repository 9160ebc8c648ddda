import { DateTime } from 'luxon'
import { test } from '@japa/runner'
import lecture from '#database/rulebooks/courses/lecture'
import { maySurvey, shownOf, surveyResults } from '#rules/courses/survey'

const answers = (marks: number[]) => marks.map((satisfaction, index) => ({ satisfaction, useful: 4, comment: index === 0 ? 'よかった' : '' }))

test.group('Survey', () => {
  test('[N9] four answers show nothing at all', ({ assert }) => {
    assert.isNull(surveyResults(lecture.survey, answers([5, 5, 4, 1])))
    assert.equal(shownOf(4), 0)
  })

  test('[N9] five answers show their figures', ({ assert }) => {
    const [satisfaction, , comment] = surveyResults(lecture.survey, answers([5, 5, 4, 1, 5]))!
    assert.deepEqual(satisfaction!.counts, [1, 0, 0, 1, 3])
    assert.equal(satisfaction!.mean, 4)
    assert.deepEqual(comment!.texts, ['よかった'])
  })

  test('[N9] the sixth to ninth answer change nothing that is shown', ({ assert }) => {
    const before = surveyResults(lecture.survey, answers([5, 5, 4, 1, 5]))
    assert.deepEqual(surveyResults(lecture.survey, answers([5, 5, 4, 1, 5, 1, 1, 1, 1])), before)
    assert.notDeepEqual(surveyResults(lecture.survey, answers([5, 5, 4, 1, 5, 1, 1, 1, 1, 1])), before)
  })

  test('[N9] who was there may answer after the last meeting, nobody else', ({ assert }) => {
    const end = DateTime.fromISO('2026-09-10T08:00:00Z')
    assert.isTrue(maySurvey('completed', end, end))
    assert.isFalse(maySurvey('completed', end, end.minus({ seconds: 1 })))
    assert.isFalse(maySurvey('absent', end, end))
    assert.isFalse(maySurvey('confirmed', end, end))
  })
})
