/** What became of the self-assessments of the town, in a line each. */
export type End =
  'draft' | 'submitted' | 'returned' | 'invited' | 'reviewing' | 'reviewed' | 'panelled' | 'proposed' | 'declined' | 'certified'

/** days before today on which the form is opened; or so that it is decided before the town's first claim, or runs out soon */
export type Opening = number | 'founding' | 'expiring'

export type PlotRow = [
  company: string,
  scheme: string,
  opening: Opening,
  ends: End,
  fields: string,
  /** the two who review it */
  reviewers: [number, number],
]

export interface Plot {
  company: string
  scheme: string
  opening: Opening
  ends: End
  fields: string[]
  reviewers: [number, number]
}

const WLB = 'work-life-balance'
const HEALTH = 'health-management'
const AWARD = 'excellent-employee'

// prettier-ignore
const rows: PlotRow[] = [
  ['certified', WLB,    'founding', 'certified', 'childcare workplace',        [1, 2]],
  ['donguri',   WLB,    'founding', 'certified', 'childcare care',             [2, 3]],
  ['soramame',  WLB,    'founding', 'certified', 'workplace',                  [1, 3]],
  ['yoake',     WLB,    'founding', 'certified', 'childcare workplace',        [3, 5]],
  ['iroha',     WLB,    'founding', 'certified', 'childcare',                  [5, 1]],
  ['hikari',    WLB,    'founding', 'certified', 'workplace',                  [2, 5]],
  ['kamome',    WLB,    'founding', 'certified', 'community workplace',        [1, 2]],
  ['suisan',    HEALTH, 'expiring', 'certified', 'leadership checkups body mind environment', [2, 3]],
  ['umibe',     WLB,    133,        'certified', 'workplace',                  [3, 1]],
  ['hinageshi', WLB,    132,        'certified', 'community care',             [5, 2]],
  ['bungu',     WLB,    131,        'certified', 'childcare',                  [1, 5]],
  ['asanagi',   HEALTH, 120,        'certified', 'leadership checkups mind',   [2, 1]],
  ['kirari',    AWARD,  80,         'certified', 'service',                    [3, 2]],
  ['oyabune',   WLB,    60,         'declined',  'workplace',                  [1, 2]],
  ['mirai',     WLB,    61,         'proposed',  'workplace',                  [1, 3]],
  ['koguma',    WLB,    60,         'panelled',  'care workplace',             [2, 5]],
  ['shiomachi', WLB,    40,         'reviewed',  'childcare',                  [3, 2]],
  ['algo',      WLB,    39,         'reviewed',  'community',                  [5, 3]],
  ['toranoko',  WLB,    24,         'reviewing', 'workplace',                  [3, 2]],
  ['garasu',    WLB,    9,          'invited',   'childcare',                  [3, 1]],
  ['aoitori',   WLB,    19,         'returned',  'care',                       [2, 3]],
  ['megane',    WLB,    4,          'submitted', 'childcare',                  [1, 2]],
  ['kotonoha',  WLB,    10,         'draft',     'workplace',                  [1, 2]],
  ['company',   WLB,    6,          'draft',     'childcare workplace',        [2, 3]],
]

export const plots = rows.map(([company, scheme, opening, ends, fields, reviewers]): Plot => ({
  company,
  scheme,
  opening,
  ends,
  fields: fields.split(' '),
  reviewers,
}))

/** Meetings of the panel: days after the opening of the first case they hear. */
export const sittings: [scheme: string, opening: Opening][] = [
  [WLB, 'founding'],
  [HEALTH, 'expiring'],
  [WLB, 131],
  [HEALTH, 120],
  [AWARD, 80],
  [WLB, 60],
  [WLB, 40],
]
