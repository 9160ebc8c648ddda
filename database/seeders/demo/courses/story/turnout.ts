/** How many apply for which session: `AI-01/2` is the second session of that course. */
export interface Turnout {
  applicants: number
  /** demo accounts among the first */
  first?: string[]
  /** demo accounts that apply when everybody else has */
  last?: string[]
  /** only who completed that session before */
  after?: string
  /** so many give up their place again */
  leave?: number
  /** seats where the session has others */
  seats?: number
  /** selection: so many applications are scored by the first and by the second scorer */
  scored?: [number, number]
}

// prettier-ignore
export const turnouts: Record<string, Turnout> = {
  // over
  'AI-01/1': { applicants: 10, first: ['employee'] },
  'AI-01/2': { applicants: 10 },
  'AI-02/1': { applicants: 8 },
  'AI-04/1': { applicants: 6, scored: [6, 6] },
  'AI-06/1': { applicants: 8 },
  'AI-07/1': { applicants: 6 },
  'AI-08/1': { applicants: 7, first: ['employee'] },
  'NE-01/1': { applicants: 8 },
  'NE-02/1': { applicants: 7 },
  'NE-03/1': { applicants: 6 },
  'NE-04/1': { applicants: 6 },
  'NE-06/1': { applicants: 5 },
  'TE-01/1': { applicants: 5 },
  'TE-02/1': { applicants: 5 },
  'TE-05/1': { applicants: 5 },
  'TE-06/1': { applicants: 5 },
  'GL-01/1': { applicants: 5 },
  'GL-05/1': { applicants: 8 },
  'GL-06/1': { applicants: 6 },
  'MG-01/1': { applicants: 8 },
  'MG-03/1': { applicants: 6 },
  'MG-05/1': { applicants: 6 },
  'MG-06/1': { applicants: 8 },
  'MG-07/1': { applicants: 5 },
  'QU-02/1': { applicants: 5 },
  'WP-01/1': { applicants: 6 },
  'CS-01/1': { applicants: 1 },
  'JF-01/1': { applicants: 7 },
  'EX-01/1': { applicants: 9 },
  // running
  'AI-02/2': { applicants: 9 },
  'AI-03/1': { applicants: 8 },
  'AI-05/1': { applicants: 5, after: 'AI-02/1' },
  'TE-01/2': { applicants: 6 },
  'TE-03/1': { applicants: 7, first: ['employee'] },
  'GL-02/1': { applicants: 6 },
  'GL-03/1': { applicants: 6 },
  'QU-01/1': { applicants: 5 },
  'QU-03/1': { applicants: 5 },
  // full, or nearly
  'AI-01/3': { applicants: 20, seats: 18 },
  'AI-02/3': { applicants: 14, seats: 14, last: ['employee'], leave: 1 },
  'TE-02/2': { applicants: 8 },
  'MG-03/2': { applicants: 15, seats: 12 },
  'WP-01/2': { applicants: 14, seats: 12 },
  'CS-01/2': { applicants: 1, first: ['certified'] },
  'CS-01/3': { applicants: 2, last: ['company'] },
  // lottery and selection: due, and open
  'AI-06/2': { applicants: 26, seats: 20 },
  'NE-03/2': { applicants: 18, seats: 12 },
  'QU-04/1': { applicants: 9 },
  'AI-04/2': { applicants: 10, scored: [10, 6] },
  'AI-06/3': { applicants: 7, first: ['student'] },
  'NE-06/2': { applicants: 6 },
  'QU-02/2': { applicants: 5 },
  'AI-04/3': { applicants: 4 },
  // open
  'AI-08/2': { applicants: 6 },
  'AI-07/2': { applicants: 5 },
  'TE-01/3': { applicants: 4 },
  'GL-01/2': { applicants: 5 },
  'GL-06/2': { applicants: 7 },
  'MG-01/2': { applicants: 9 },
  'MG-06/2': { applicants: 6 },
  'EX-01/2': { applicants: 8 },
  'JF-01/2': { applicants: 6, first: ['certified'] },
  'BE-01/1': { applicants: 4 },
  'EX-02/1': { applicants: 3 },
  // will be called off
  'TE-04/1': { applicants: 4 },
}
