import { test } from '@japa/runner'
import { MOST_NOMINATED, readNominationFile, readNominationRows } from '#rules/courses/nomination_rows'
import { csvText } from '#services/csv_text'

const file = (...lines: string[]) => readNominationFile(lines.join('\r\n'))
const wrong = (...lines: string[]) => file(...lines).problems.map(({ line, why }) => [line, why])
const people = (count: number) => Array.from({ length: count }, (_, index) => `社員 ${index},p${index}@company.test`)

test.group('A list of nominated people', () => {
  test('[F17] is read in the order of the company, by Japanese or English headings in any order', ({ assert }) => {
    const expected = [
      { line: 2, name: '港 太郎', email: 'taro@company.test' },
      { line: 3, name: '芝 花子', email: 'hanako@company.test' },
    ]

    assert.deepEqual(file('氏名,メール', '港 太郎,taro@company.test', '芝 花子,hanako@company.test'), { rows: expected, problems: [] })
    assert.deepEqual(file('\uFEFFEmail,Name', 'taro@company.test,港 太郎', 'hanako@company.test,芝 花子').rows, expected)
    assert.deepEqual(file('メールアドレス, お名前 ', 'taro@company.test,港 太郎', 'hanako@company.test,芝 花子').rows, expected)
  })

  test('[F17] may be written in UTF-8, with or without a mark, or in the encoding of Windows', ({ assert }) => {
    const cp932 = Buffer.from([0x8e, 0x81, 0x96, 0xbc, 0x2c, 0x83, 0x81, 0x81, 0x5b, 0x83, 0x8b, 0x0d, 0x0a, 0x87, 0x8a, 0x8d, 0x60, 0x2c, 0x61, 0x40, 0x62, 0x2e, 0x6a, 0x70])
    const texts = [Buffer.from('氏名,メール\n㈱港,a@b.jp'), Buffer.from('\uFEFF氏名,メール\n㈱港,a@b.jp'), cp932].map((bytes) => csvText(bytes))

    for (const text of texts) assert.deepEqual(readNominationFile(text!).rows, [{ line: 2, name: '㈱港', email: 'a@b.jp' }])
  })

  test('[F17] may have empty lines, spaces of every width, full-width addresses and line breaks inside a name', ({ assert }) => {
    const { rows, problems } = file('氏名,メール', '', '"港\n太郎",  ＴＡＲＯ＠ＣＯＭＰＡＮＹ．ＴＥＳＴ　', ' , ', '芝　花子,hanako@company.test')

    assert.deepEqual(problems, [])
    assert.deepEqual(rows, [
      { line: 3, name: '港 太郎', email: 'taro@company.test' },
      { line: 6, name: '芝 花子', email: 'hanako@company.test' },
    ])
  })

  test('[F17] is refused whole where its columns are wrong, and the columns are named', ({ assert }) => {
    assert.deepEqual(file('名簿,連絡先', '港,a@b.jp').problems[0], { line: null, why: 'columns_missing', values: { columns: '氏名、メール', found: '名簿、連絡先' } })
    assert.deepEqual(file('氏名,メール,給与', '港,a@b.jp,300').problems[0], { line: null, why: 'columns_unknown', values: { columns: '給与' } })
    assert.deepEqual(wrong('氏名,メール,name', '港,a@b.jp,港'), [[null, 'columns_twice']])
    assert.deepEqual(wrong('氏名,メール'), [[null, 'empty']])
    assert.deepEqual(wrong(''), [[null, 'empty']])
    assert.deepEqual(wrong('氏名,メール', '"港,a@b.jp'), [[null, 'quotes']])
  })

  test('[F17] holds a thousand people and not one more', ({ assert }) => {
    assert.lengthOf(file('氏名,メール', ...people(MOST_NOMINATED)).rows, 1_000)
    assert.deepEqual(file('氏名,メール', ...people(1_001)).problems, [{ line: null, why: 'too_many', values: { count: 1_001, most: 1_000 } }])
  })

  test('[F17] every wrong row is named: what lacks, what is no address, who stands there twice', ({ assert }) => {
    const found = wrong('氏名,メール', ',a@b.jp', '港,', '芝,nobody', '麻布,x@b.jp,300', '赤坂,y@b.jp', '青山,Ｙ@b.jp', `${'港'.repeat(101)},z@b.jp`)

    assert.deepEqual(found, [[2, 'name_missing'], [3, 'email_missing'], [4, 'email_wrong'], [5, 'cells'], [7, 'twice'], [8, 'name_long']])
  })

  test('[F17] formulas are refused')
    .with(['=1+1', '+81', '-1', '@SUM(A1)', '＝HYPERLINK("x")', '\t=1+1', '=cmd|\'/c calc\'!A1'])
    .run(({ assert }, name) => {
      assert.deepEqual(wrong('氏名,メール', `"${name.replaceAll('"', '""')}",a@b.jp`).at(-1), [2, 'formula'])
      assert.deepEqual(wrong('氏名,メール', `港,"${name.replaceAll('"', '""')}@b.jp"`), [[2, 'email_wrong']])
    })

  test('[F17] typed into the form it is read alike', ({ assert }) => {
    const typed = [{ line: 1, name: ' 港 太郎', email: 'Ａ@b.jp' }, { line: 2, name: '芝', email: 'a@B.jp' }]
    const { rows, problems } = readNominationRows(typed)

    assert.deepEqual(rows.map(({ email }) => email), ['a@b.jp', 'a@b.jp'])
    assert.deepEqual(problems, [{ line: 2, why: 'twice', values: { email: 'a@b.jp', first: 1, most: 100 } }])
  })
})
