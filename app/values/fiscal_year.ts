/** A fiscal year of a Japanese municipality: 1 April to 31 March, named after its first day. */
import { type Day, day } from '#values/day'

export class FiscalYear {
  constructor(readonly year: number) {}

  static containing(of: Day): FiscalYear {
    const [year, month] = of.split('-').map(Number) as [number, number]
    return new FiscalYear(month >= 4 ? year : year - 1)
  }

  get first(): Day {
    return day(`${this.year}-04-01`)
  }

  get last(): Day {
    return day(`${this.year + 1}-03-31`)
  }

  contains = (of: Day) => of >= this.first && of <= this.last

  /** Year of the Reiwa era in which it begins, as document numbers write it (8 for FY2026). */
  get reiwa(): number {
    return this.year - 2018
  }

  /** 令和8年度; the first year of an era is 元年度, earlier years are Heisei. */
  get label(): string {
    return `${this.year >= 2019 ? '令和' : '平成'}${this.yearOfEra}年度`
  }

  /** 8, or 元 for the first year of an era. */
  get yearOfEra(): string {
    const year = this.year - (this.year >= 2019 ? 2018 : 1988)
    return year === 1 ? '元' : String(year)
  }
}
