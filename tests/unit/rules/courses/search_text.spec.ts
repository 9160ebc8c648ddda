import { test } from '@japa/runner'
import { courseSearchText } from '#rules/courses/search_text'

test.group('What a course is found by', () => {
  test('[F12] code, title, reading, English, audience, aim and summary stand side by side', ({ assert }) => {
    const course = { code: 'AI-01', title: 'はじめてのA.I.', titleEn: 'First A.I.', audience: '全職種', aim: null, summary: '生成ＡＩの基本' }
    assert.equal(courseSearchText(course), ' ai01 はじめての ai  first ai 全職種 生成 aiの基本')
  })

  test('[F12] the longest course still fits, its title first', ({ assert }) => {
    const text = courseSearchText({ code: 'AI-01', title: '題'.repeat(200), summary: '要'.repeat(1000), aim: '狙'.repeat(1000), summaryEn: 'e'.repeat(1000) })
    assert.lengthOf(text, 2000)
    assert.isTrue(text.startsWith(' ai01 題'))
  })
})
