import { when, type Finding } from '#rules/claims/checks/finding'

/** The same code stands for one thing only. */
export function notTwice(codes: string[], entry: string): Finding[] {
  const again = codes.find((code, index) => codes.indexOf(code) < index)
  return when(again !== undefined, entry, `「${again}」が二つあります。`, `has ${again} twice.`)
}
