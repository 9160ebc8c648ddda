/** Numbers on papers, as the ward writes them. The serial is drawn under a lock by `drawSerial`. */
import { FiscalYear } from '#values/fiscal_year'

/** 「8港産産第12号」; the first year of an era is 元. */
export const noticeNumber = (fiscalYear: number, sign: string, serial: number): string =>
  `${new FiscalYear(fiscalYear).yearOfEra}${sign}第${serial}号`

/** 「令和8年度採用第12号」 */
export const claimNumber = (fiscalYear: number, claimSign: string, serial: number): string =>
  `${new FiscalYear(fiscalYear).label}${claimSign}第${serial}号`
