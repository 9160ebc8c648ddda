import { test } from '@japa/runner'
import fc from 'fast-check'
import { vectors } from '#tests/support/vectors'
import { bankKana } from '#values/bank_kana'
import { holderAgrees } from '#values/holder_match'

const ALLOWED = /^[ｱ-ﾜﾝﾞﾟA-Z0-9().\- ]+$/
const KANA = [...'アイウエオガギグゲゴパピプペポヴァィゥェォッャュョヮー・ヲンぁぃっゃがぱ　 ABCabcＡｂ１2()（）．.-－ｶﾞﾊﾟｰ']

test.group('口座名義のカナ', () => {
  test('{0} → {1}')
    .with(vectors.kana)
    .run(({ assert }, [typed, text, bytes]) => {
      assert.deepEqual(bankKana(typed), { text })
      assert.lengthOf(text, bytes)
    })

  test('{typed} is refused: {why}')
    .with([
      { typed: '株式会社ミナト', char: '株', why: 'kanji' },
      { typed: '㈱ミナト', char: '株', why: 'kanji' },
      { typed: 'ミナト・ショウテン', char: '・', why: 'middleDot' },
      { typed: 'ミナト、', char: '、', why: 'symbol' },
      { typed: 'ミナト😀', char: '😀', why: 'symbol' },
      { typed: '゛', char: '\u3099', why: 'symbol' },
      { typed: '　', char: '', why: 'empty' },
      { typed: 'ガ'.repeat(16), char: '', why: 'tooLong' },
    ])
    .run(({ assert }, { typed, char, why }) => assert.deepInclude(bankKana(typed).refused, { char, why } as never))

  test('ヲ is written ｵ, small kana large, ー a hyphen', ({ assert }) => {
    assert.equal(bankKana('ヲッティー').text, 'ｵﾂﾃｲ-')
    assert.equal(bankKana('ガ'.repeat(15)).text?.length, 30)
  })

  test('whatever is accepted is one byte a sign, of the narrow class, and means itself again', ({ assert }) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...KANA), { maxLength: 40 }), (signs) => {
        const { text, refused } = bankKana(signs.join(''))
        if (refused) return assert.isNotEmpty(refused)
        assert.match(text!, ALLOWED)
        assert.isAtMost(text!.length, 30)
        assert.equal(bankKana(text!).text, text)
      }),
      { seed: 4, numRuns: 3_000 }
    )
  })
})

test.group('口座名義と事業者名', () => {
  test('{holder} and {company}: {agrees}')
    .with([
      { holder: 'カ）ミナトショウテン', company: 'カブシキガイシャミナトショウテン', agrees: true },
      { holder: 'ミナトシヨウテン（カ', company: 'ミナトショウテンカブシキガイシャ', agrees: true },
      { holder: 'ミナト（カ）エイ', company: 'ミナトエイ', agrees: true },
      { holder: 'ユ)ミナト', company: 'ユウゲンガイシャ　ミナト', agrees: true },
      { holder: 'ド）シバ', company: 'ゴウドウガイシャシバ', agrees: true },
      { holder: 'ｶ)ﾐﾅﾄｼﾖｳﾃﾝ', company: 'ミナトショウテン', agrees: true },
      { holder: 'ミナト　タロウ', company: 'ミナト タロウ', agrees: true },
      { holder: 'ユ）ミナトショウテン', company: 'カブシキガイシャミナトショウテン', agrees: false },
      { holder: 'カ）ミナトシヨウジ', company: 'カブシキガイシャミナトショウテン', agrees: false },
      { holder: '株式会社ミナト', company: 'カブシキガイシャミナト', agrees: false },
      { holder: '', company: 'ミナト', agrees: false },
    ])
    .run(({ assert }, { holder, company, agrees }) => assert.equal(holderAgrees(holder, company), agrees))
})
