/** A figure a company chose to show, in its own words: 「男性の育児休業取得率」「80%」 */
export interface ChosenNumber {
  label: string
  value: string
}

export const MOST_NUMBERS = 6
