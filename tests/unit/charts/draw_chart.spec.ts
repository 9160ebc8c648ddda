import { test } from '@japa/runner'
import { WIDTHS, type Chart } from '#services/charts/chart'
import { chartTable, saidTable } from '#services/charts/chart_table'
import { drawChart } from '#services/charts/draw_chart'
import { standalone } from '#services/charts/palette'
import { day } from '#values/day'
import { numberText } from '#values/show'

const LONG = '港区中小企業人材確保支援事業補助金（採用活動支援）の交付決定後の実績報告を待っている事業者の皆さま'
const said = { name: 'a-chart', title: '<b>「62%」& 上限</b>', description: 'どう読むか', head: ['名前', '値'], say: (value: number) => `${numberText(value)}件` }
const bars = (rows: { label: string; value: number | null; mark?: string }[]): Chart => ({ ...said, kind: 'bars', rows })
const burnDown = (facts: object = {}): Chart => ({
  ...said,
  kind: 'burn_down',
  from: day('2026-04-01'),
  to: day('2027-03-31'),
  today: day('2026-09-10'),
  budget: 1_000_000,
  points: [
    { day: day('2026-04-01'), left: 1_000_000 },
    { day: day('2026-09-10'), left: 400_000 },
  ],
  ahead: { early: { day: day('2026-12-01'), left: 0 }, late: { day: day('2027-03-31'), left: 100_000 } },
  words: { today: '今日', ahead: '見込み', budget: '予算', month: (month) => `${month}月` },
  ...facts,
})

// prettier-ignore
const CHARTS: Record<string, Chart> = {
  'bars': bars([{ label: LONG, value: 12 }, { label: '<script>', value: 5, mark: '期限超過' }, { label: '無し', value: null }]),
  'one bar': bars([{ label: '一つ', value: 1 }]),
  'bars of nothing': bars([{ label: '一つ', value: 0 }, { label: '二つ', value: 0 }]),
  'bars below nothing': bars([{ label: '黒字', value: 12_000_000 }, { label: '赤字', value: -5_000_000 }]),
  'only below nothing': bars([{ label: '赤字', value: -5 }]),
  'huge bars': bars([{ label: '国', value: 9_007_199_254_740_991 }, { label: '区', value: 1 }]),
  'funnel': { ...said, kind: 'funnel', rows: [{ label: '申請', value: 0 }, { label: '支払', value: 0 }] },
  'columns': { ...said, kind: 'columns', series: ['申請', '交付', '支払'], rows: [2025, 2026].map((year) => ({ label: `${year}年度`, values: [9, null, -1] })) },
  'stack': { ...said, kind: 'columns', isStacked: true, series: ['個人', '企業'], rows: [{ label: LONG, values: [0, 0] }, { label: '二', values: [null, null] }] },
  'many columns': { ...said, kind: 'columns', series: ['数'], rows: Array.from({ length: 60 }, (_none, at) => ({ label: `${at}年度`, values: [at] })) },
  'histogram': { ...said, kind: 'histogram', limit: '超過', bins: [{ label: '～25%', count: 3, isLate: false }, { label: '超過', count: 1, isLate: true }] },
  'target': { ...said, kind: 'target', points: [{ label: '令和4年', at: 2022, value: 31.6, is: 'baseline' }, { label: '令和8年', at: 2026, value: 25, is: 'target' }] },
  'one point': { ...said, kind: 'target', points: [{ label: '令和4年', at: 2022, value: 31.6, is: 'baseline' }] },
  'burn-down': burnDown(),
  'burn-down, overdrawn': burnDown({ points: [{ day: day('2026-04-01'), left: -5_000 }], ahead: null }),
  'burn-down on its last day': burnDown({ today: day('2027-03-31') }),
}

test.group('Charts', () => {
  for (const [name, chart] of Object.entries(CHARTS))
    for (const width of ['wide', 'narrow'] as const)
      test(`[F108] ${name}, ${width}: drawn without styles or scripts, named, every number a number`, ({ assert }) => {
        const svg = drawChart(chart, width)!

        assert.notMatch(svg, /<style|style=|<script|onload|NaN|Infinity|undefined|null/)
        assert.include(svg, '&lt;b&gt;「62%」&amp; 上限&lt;/b&gt;</title>')
        assert.match(svg, /^<svg [^>]*role="img"/)
        assert.match(svg, /aria-labelledby="chart-a-chart-\w+-title chart-a-chart-\w+-desc"/)
        for (const used of svg.matchAll(/url\(#([\w-]+)\)/g)) assert.include(svg, `<pattern id="${used[1]}"`)
      })

  test('[F108] labels stay inside their drawing, the longest too', ({ assert }) => {
    for (const width of ['wide', 'narrow'] as const) {
      const svg = drawChart(CHARTS.bars!, width)!
      assert.include(svg, '…')
      assert.notInclude(svg, LONG)
      const most = Math.max(...[...svg.matchAll(/ x="([\d.]+)" ?\/?>|width="([\d.]+)"/g)].map(([, x, wide]) => Number(x ?? wide)))
      assert.isAtMost(most, WIDTHS[width])
    }
    assert.include(JSON.stringify(chartTable(CHARTS.bars!)), LONG)
  })

  test('[F108] what is late is hatched, and its label says why', ({ assert }) => {
    const svg = drawChart(CHARTS.bars!, 'wide')!
    assert.lengthOf(svg.match(/fill="url\(#chart-a-chart-wide-late\)"/g)!, 1)
    assert.include(svg, '5件（期限超過）')
    assert.include(svg, '&lt;script&gt;')
  })

  test('[F108] where there is nothing there is no drawing', ({ assert }) => {
    assert.isNull(drawChart(bars([])))
    assert.isNull(drawChart({ ...said, kind: 'target', points: [] }))
    assert.isNull(drawChart(burnDown({ budget: 0 })))
    assert.deepEqual(saidTable(bars([{ label: 'なし', value: null }])).rows, [['なし', '—']])
  })

  test('[F108] a drawing as a file carries its own colours', ({ assert }) => {
    const file = standalone(drawChart(burnDown())!)
    assert.match(file, /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" font-family=/)
    assert.notInclude(file, 'var(')
    assert.include(file, '#0017c1')
  })
})
