/** 住所 in one way of writing: 「東京都港区芝一丁目１番１号 ５階」 and 「港区芝1-1-1 5F」 are the same place. */
const DIGITS: Record<string, number> = { 〇: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }

/** Empty where no number says which house it is. */
export function plainAddress(text: string | null | undefined): string {
  const plain = (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\s*〒?\s*\d{3}-?\d{4}/, '')
    .replace(/[〇一二三四五六七八九十]+(?=丁目|番|号|階)/g, (kanji) => String(numberIn(kanji)))
    .replace(/(?<=\d)\s+(?=\d)/g, '-')
    .replace(/\s/g, '')
    .replace(/^(日本国?)?(東京都)?/, '')
    .replace(/(?<=\d)[ー‐-―−]/g, '-')
    .replace(/(?<=\d)(号室|室)/g, '')
    .replace(/(?<=\d)(階|floor)/g, 'f')
    .replace(/(?<=\d)(丁目|番地の?|番|号|の)/g, '-')
    .replace(/-+/g, '-')
    .replace(/-(?!\d)/g, '')

  return /\d/.test(plain) ? plain : ''
}

/** 十二 → 12, 二十 → 20 */
function numberIn(kanji: string): number {
  const [tens, ones] = kanji.includes('十') ? kanji.split('十') : ['', kanji]
  const ten = kanji.includes('十') ? (tens ? DIGITS[tens]! : 1) * 10 : 0
  return ten + [...(ones ?? '')].reduce((sum, sign) => sum * 10 + (DIGITS[sign] ?? 0), 0)
}
