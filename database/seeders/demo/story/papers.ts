/** What the town's companies enclose: small real documents, each marked as invented. */
import { deflateSync, crc32 } from 'node:zlib'
import type { Paper } from '#services/papers/paper'
import { renderPaper } from '#services/papers/render_paper'
import type { Day } from '#values/day'
import { wareki, yenText } from '#values/show'

export interface Enclosure {
  name: string
  mediaType: string
  bytes: Buffer
}

interface InvoiceWords {
  vendor: string
  vendorNumber: string
  invoiceNumber: string
  invoiceOn: Day
  item: string
  amount: number
  buyer: string
  paidOn: Day | null
}

const INVENTED = '実演用の架空の書類です。'

export async function invoice(words: InvoiceWords): Promise<Enclosure> {
  const tax = Math.floor(words.amount / 10)
  const paper = sheet(words.vendor, words.invoiceOn, {
    number: words.invoiceNumber,
    addressee: [`${words.buyer} 御中`],
    sender: [words.vendor, `登録番号 ${words.vendorNumber}`],
    title: words.paidOn ? '請求書 兼 領収書' : '請求書',
    body: ['下記のとおりご請求申し上げます。'],
    sections: [
      {
        table: {
          columns: [
            { label: '品目', align: 'left', share: 3 },
            { label: '金額', align: 'right', share: 1 },
          ],
          rows: [
            [words.item, yenText(words.amount)],
            ['消費税（10%）', yenText(tax)],
          ],
          total: ['合計', yenText(words.amount + tax)],
        },
      },
      ...(words.paidOn ? [{ text: [`${wareki(words.paidOn)} 銀行振込により領収いたしました。`] }] : []),
    ],
  })

  return { name: `請求書_${words.invoiceNumber}.pdf`, mediaType: 'application/pdf', bytes: await renderPaper(paper, words.invoiceOn) }
}

export async function certificate(title: string, company: string, issuedOn: Day): Promise<Enclosure> {
  const words = {
    addressee: [],
    sender: ['発行者（架空）'],
    title,
    body: [`${company} について、次のとおり証明します。`],
    sections: [{ facts: [{ label: '名称', value: company }] }],
  }
  return {
    name: `${title.split(/[（(]/)[0]}.pdf`,
    mediaType: 'application/pdf',
    bytes: await renderPaper(sheet('', issuedOn, words), issuedOn),
  }
}

const sheet = (vendor: string, issuedOn: Day, words: Partial<Paper>): Paper => ({
  language: 'ja',
  form: null,
  number: null,
  date: wareki(issuedOn),
  addressee: [],
  sender: [vendor],
  title: '',
  body: [],
  notes: null,
  sections: [],
  appeal: [],
  contact: { heading: INVENTED, lines: [] },
  ...words,
})

/** A picture of a page on which a post was advertised: a frame and grey lines. */
export function screenshot(turn: number): Enclosure {
  const [width, height] = [320, 200]
  const row = (y: number) => Buffer.from([0, ...Array.from({ length: width }, (_, x) => shade(x, y, turn))])
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, (_, y) => row(y))))
  const bytes = Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])

  return { name: '掲載画面.png', mediaType: 'image/png', bytes }
}

function shade(x: number, y: number, turn: number) {
  if (y < 36) return 60 + (turn % 5) * 20
  return y % 18 < 6 && x > 20 && x < 220 + ((y * 7 + turn * 13) % 80) ? 170 : 250
}

function chunk(type: string, data: Buffer) {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
