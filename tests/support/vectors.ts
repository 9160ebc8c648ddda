/** Known cases of formats and amounts, from published sources. */
import { readFileSync } from 'node:fs'

interface Vectors {
  houjinBangou: { valid: [string, string][]; invalid: string[] }
  invoiceNumber: { valid: string[] }
  wareki: [string, string][]
  fiscalYear: [string, string][]
  sme: { jsic: string; capital: number | null; employees: number; kind: string; sme: boolean }[]
  kana: [string, string, number][]
  recruitmentCost: { case: string; referralExTax: number; adFairExTax: number; tier: string; grant_roundTotalOnly: number }[]
}

export const vectors: Vectors = JSON.parse(readFileSync(new URL('../fixtures/vectors.json', import.meta.url), 'utf8'))
