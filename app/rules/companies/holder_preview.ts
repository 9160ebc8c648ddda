import { bankKana, type Refusal } from '#values/bank_kana'
import { holderAgrees } from '#values/holder_match'

export interface HolderPreview {
  /** the name as the bank's file will carry it; null when it cannot */
  text: string | null
  /** every sign that banks do not take, once, and why */
  refused: Refusal[]
  /** whether it is the company's own name; null while that is not known */
  agrees: boolean | null
}

/** How the holder of an account will be written, before anything is saved. */
export function holderPreview(name: string, companyKana: string | null): HolderPreview {
  const { text, refused = [] } = bankKana(name)
  const once = refused.filter(({ char, why }, index) => refused.findIndex((one) => one.char === char && one.why === why) === index)

  return { text: text ?? null, refused: once, agrees: text && companyKana ? holderAgrees(text, companyKana) : null }
}
