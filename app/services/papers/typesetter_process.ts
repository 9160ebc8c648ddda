/**
 * Sets papers in a process of its own, which the parent replaces now and then because Typst's memory grows.
 * It speaks only with its parent and ends with it. Run by Node itself: it imports nothing of the application.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { Resvg } from '@resvg/resvg-js'

const PIXELS = 1200

const papers = process.argv[2]!
const font = (file: string) => readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-serif-jp/${file}`))
const compiler = NodeCompiler.create({
  workspace: papers,
  fontArgs: [{ fontBlobs: [font('400Regular/NotoSerifJP_400Regular.ttf'), font('700Bold/NotoSerifJP_700Bold.ttf')] }],
})

interface Order {
  id: number
  /** its file in `resources/papers/`, without the ending */
  template: string
  /** JSON */
  data: string
  /** seconds; the same order gives the same bytes */
  date: number
  as: 'pdf' | 'svg' | 'png'
}

process.on('message', ({ id, ...order }: Order) => {
  try {
    process.send!({ id, pdf: set(order) })
  } catch (error) {
    process.send!({ id, error: reasonOf(error) })
  }
  compiler.evictCache(10)
})
process.on('disconnect', () => process.exit(0))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined)

function set({ template, data, date: creationTimestamp, as }: Omit<Order, 'id'>) {
  const compiled = compiler.compile({ mainFilePath: join(papers, `${template}.typ`), inputs: { data } })
  if (!compiled.result) throw compiled.takeError()
  if (as === 'svg') return Buffer.from(compiler.plainSvg(compiled.result))
  if (as === 'png') return pixels(compiler.plainSvg(compiled.result))
  try {
    return compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp })
  } catch {
    // PDF/UA refuses a character that no font has; the paper is still tagged, and the character stands as a box.
    return compiler.pdf(compiled.result, { creationTimestamp })
  }
}

/** The letters are outlines already: no font is looked for. */
const pixels = (svg: string) => new Resvg(svg, { fitTo: { mode: 'width', value: PIXELS }, font: { loadSystemFonts: false } }).render().asPng()

const reasonOf = (error: unknown) => {
  const diagnostics = (error as { shortDiagnostics?: unknown[] } | null)?.shortDiagnostics
  return diagnostics ? JSON.stringify(diagnostics) : String(error)
}
