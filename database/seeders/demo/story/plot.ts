/** What happens to one claim, in a line. */
export type End =
  | 'draft'
  | 'submitted'
  | 'taken'
  | 'returned'
  | 'proposed'
  | 'half_approved'
  | 'sent_back'
  | 'refused'
  | 'withdrawn'
  | 'granted'
  | 'granted_then_withdrawn'
  | 'reported'
  | 'report_taken'
  | 'report_returned'
  | 'finalisation_proposed'
  | 'finalised'
  | 'payment_requested'
  | 'paid'

export type Twist =
  | 'planned'
  | 'corrected'
  | 'report_corrected'
  | 'struck'
  | 'reduced'
  | 'spent_less'
  | 'telephone'
  | 'handed_over'
  | 'sent_back'
  | 'account_closed'

export type PlotRow = [
  company: string,
  /** open days before today on which the form is opened */
  ago: number,
  ends: End,
  /** letter of the category and yen: `r1500000 a300000` */
  costs: string,
  twists?: string,
]

export interface Cost {
  category: string
  amount: number
}

export interface Plot {
  company: string
  ago: number
  ends: End
  programme: string
  costs: Cost[]
  has: (twist: Twist) => boolean
}

const CATEGORIES: Record<string, [category: string, programme: string]> = {
  r: ['referralFee', 'recruitment-cost'],
  a: ['jobAdvertising', 'recruitment-cost'],
  f: ['jobFair', 'recruitment-cost'],
  c: ['courseFee', 'training-fee'],
  x: ['examFee', 'qualification'],
  v: ['venue', 'association-activities'],
  m: ['memberDrive', 'association-activities'],
}

export function plotOf([company, ago, ends, costs, twists = '']: PlotRow): Plot {
  const words = costs.split(' ')
  return {
    company,
    ago,
    ends,
    programme: CATEGORIES[words[0]![0]!]![1],
    costs: words.map((word) => ({ category: CATEGORIES[word[0]!]![0], amount: Number(word.slice(1)) })),
    has: (twist) => twists.split(' ').includes(twist),
  }
}
