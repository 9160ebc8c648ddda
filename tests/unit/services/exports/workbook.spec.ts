import { test } from '@japa/runner'
import fc from 'fast-check'
import readXlsx from 'read-excel-file/node'
import { inCp932 } from '#services/exports/cp932'
import { workbookOf } from '#services/exports/workbook'
import type { Cell } from '#values/export_table'
import { csvOf } from '#values/spreadsheet'

async function bytesOf(heading: string[], batches: Cell[][][]) {
  const chunks: Buffer[] = []
  for await (const chunk of workbookOf({ heading, total: 0, batches })) chunks.push(chunk)

  return Buffer.concat(chunks)
}

test.group('A workbook written as it goes', () => {
  test('[F110] is read back cell by cell, over thirty columns and three batches, whatever stands in it', async ({ assert }) => {
    const heading = Array.from({ length: 30 }, (_, index) => `列${index + 1}`)
    const hostile = ['<&>"\'', 'a\u0000b\u000b', '\ud800 lone', '改行\nあり', ' spaces ', '=1+1', '髙🍣', 'x'.repeat(40_000)]
    const batches = [0, 1, 2].map((batch) => hostile.map((text, index) => heading.map((_, column): Cell => (column === 0 ? text : column === 29 ? batch * 100 + index : null))))
    const [{ data }] = (await readXlsx(await bytesOf(heading, batches))) as unknown as [{ data: unknown[][] }]

    assert.deepEqual(data[0], heading)
    assert.lengthOf(data, 1 + 3 * hostile.length)
    assert.deepEqual(data.slice(1, 9).map((row) => row[29]), [0, 1, 2, 3, 4, 5, 6, 7])
    assert.deepEqual(data.slice(1, 8).map((row) => String(row[0]).trim()), ['<&>"\'', 'a\ufffdb\ufffd', '\ufffd lone', '改行\nあり', 'spaces', "'=1+1", '髙🍣'])
    assert.lengthOf(String(data[8]![0]), 32_767)
  })

  test('[F110] no text of a CSV begins as a formula does; numbers stay numbers, below zero too', ({ assert }) => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('=', '+', '-', '@', '＝', '\t=', '\r@').chain((sign) => fc.string().map((rest) => sign + rest))), (text) => {
        const [line] = [csvOf([[text]])]
        assert.notMatch(line.replace(/^"/, ''), /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n](?!\n?$)/)
      }),
      { seed: 110, numRuns: 400 }
    )
    assert.equal(csvOf([[-5, 0, null, '-5']]), "-5,0,,'-5\r\n")
  })

  test('[F110] what CP932 lacks is counted by character, and the rest survives', ({ assert }) => {
    const missing = new Map<string, number>()
    inCp932('髙橋🍣〜𠮷野家', missing)
    inCp932('🍣', missing)
    assert.deepEqual([...missing], [['🍣', 2], ['𠮷', 1]])
  })
})
