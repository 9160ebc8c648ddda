import { test } from '@japa/runner'
import fc from 'fast-check'
import workLifeBalance from '#database/rulebooks/certifications/work_life_balance'
import { isGroupMore, isLaidBare, regularEmployeesOf, voiceFigures, voiceObstacle } from '#rules/certifications/voice'

const voice = workLifeBalance.voice!
const questions = voice.questions.slice(0, 1)
const figures = (marks: number[]) =>
  voiceFigures(
    questions,
    marks.map((mark) => ({ [questions[0]!.code]: mark }))
  )[0]!

test.group('Employee voice', () => {
  test('[N13] a company of four is not asked, one of five is', ({ assert }) => {
    assert.equal(voiceObstacle(voice, 4), 'voice_too_few')
    assert.isNull(voiceObstacle(voice, 5))
    assert.equal(voiceObstacle(voice, null), 'voice_employees_unknown')
    assert.equal(voiceObstacle(null, 100), 'voice_not_asked')
  })

  test('[N13] the employees are those of the application, else those of today', ({ assert }) => {
    assert.equal(regularEmployeesOf({ companyFacts: { regularEmployees: 7 }, company: { regularEmployees: 9 } }), 7)
    assert.equal(regularEmployeesOf({ companyFacts: null, company: { regularEmployees: 9 } }), 9)
  })

  test('[N13] figures count the marks of a group', ({ assert }) => {
    assert.deepInclude(figures([5, 5, 4, 1, 5]), { counts: [1, 0, 0, 1, 3], mean: 4 })
  })

  test('[N13] whatever comes and goes, two figures shown one after the other lie a whole group apart, and none holds fewer than a group', ({
    assert,
  }) => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 80 }), (moves) => {
        let [count, shown, isShown] = [0, 0, false]
        for (const comes of moves) {
          count = Math.max(0, count + (comes ? 1 : -1))
          if (comes && isGroupMore(count, shown, 5)) {
            assert.isAtLeast(count - shown, 5)
            ;[shown, isShown] = [count, true]
          } else if (!comes && isLaidBare(count, shown)) isShown = false
          if (isShown) assert.isTrue(shown >= 5 && count >= shown)
        }
      })
    )
  })
})
