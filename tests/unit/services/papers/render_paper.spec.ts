import { test } from '@japa/runner'
import { composePaper } from '#services/papers/compose_paper'
import type { NoticeKind } from '#services/papers/notice_data'
import { renderPaper } from '#services/papers/render_paper'
import { noticeData, paperToIssue } from '#tests/support/papers'
import { day } from '#values/day'

const render = <Kind extends NoticeKind>(kind: Kind, more = {}) => renderPaper(composePaper('ja', paperToIssue(kind, more)), day('2026-06-17'))

test.group('Papers', () => {
  for (const kind of Object.keys(noticeData) as NoticeKind[]) {
    test(`[F76] ${kind}: a tagged PDF with title and language, the same bytes each time`, async ({ assert }) => {
      const pdf = await render(kind)
      const raw = pdf.toString('latin1')

      assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
      assert.match(raw, /\/Marked true/)
      assert.match(raw, /\/Lang \(ja-JP\)/)
      assert.match(raw, /pdfuaid:part>1</)
      assert.isTrue(pdf.equals(await render(kind)))
    })
  }

  test('[F76] words are set as they are, whatever they contain', async ({ assert }) => {
    const hostile = '#read("/etc/passwd") *太字* $x$ `code` \\ ]) <label> @ref [x] 𠮷野家﨑髙①'
    const { programme, addressee } = noticeData.grant
    const pdf = await render('grant', {
      programme: { ...programme, name: { ja: hostile, en: hostile } },
      addressee: { ...addressee, company: hostile },
      conditions: [{ ja: hostile, en: hostile }],
    })

    const title = /<dc:title>.*?<\/dc:title>/s.exec(pdf.toString('utf8'))![0]
    assert.include(title, '#read(')
    assert.include(title, '*太字* $x$ `code` \\ ]) &lt;label&gt; @ref [x] 𠮷野家﨑髙①')
  })

  test('[F76] names of two hundred characters and signs no font has do not stop a paper', async ({ assert }) => {
    const company = '株式会社' + '港'.repeat(120) + 'a'.repeat(76)
    const pdf = await render('grant', { addressee: { ...noticeData.grant.addressee, company, representativeName: '𪚥 ﷽ \u{1F4B0} 花子' } })
    assert.isAbove(pdf.length, 5_000)
  })

  test('[F76] a paper that cannot be set fails alone; the next one is set', async ({ assert }) => {
    const broken = { ...composePaper('ja', paperToIssue('grant')), sections: 'not a list' } as never
    await assert.rejects(() => renderPaper(broken, day('2026-06-17')), /could not be set/)
    assert.isAbove((await render('grant')).length, 5_000)
  })

  test('[F76] many at once come out each as itself', async ({ assert }) => {
    const all = await Promise.all([1, 2, 3, 4, 5, 6].map((round) => render('correction', { round })))
    const again = await render('correction', { round: 4 })
    assert.isTrue(all[3]!.equals(again))
    assert.equal(new Set(all.map((pdf) => pdf.toString('base64'))).size, 6)
  })
})
