import type { SchemeExample } from '#rules/certifications/scheme_definition'

const CHECK_SHEET = 'チェックシートからの計算'
const whole = {
  childcare: 'C1 C5 C6 C8 C9 C10',
  care: 'K1 K3 K4 K5 K6',
  community: 'M1 M3 M4 M5',
  workplace: 'W1 W6 W7 W8 W10 W11 W14 W15',
}
const yes = (codes: string) => Object.fromEntries(codes.split(' ').map((code) => [code, 'yes']))

// prettier-ignore
export const examples: SchemeExample[] = [
  { field: 'childcare', answers: { ...yes(whole.childcare), C2: '1', C3: '30', C7: '1' },                                    points: 17, passes: true,  source: CHECK_SHEET },
  { field: 'childcare', answers: { ...yes('C1 C5 C6 C10'), C2: '1', C4: '10' },                                              points: 11, passes: true,  source: CHECK_SHEET },
  { field: 'childcare', answers: { ...yes('C1 C6 C10'), C2: '1', C4: '29.9' },                                               points: 10, passes: false, source: CHECK_SHEET },
  { field: 'childcare', answers: { ...yes('C5 C6 C8 C9 C10'), C1: 'no', C2: '2', C3: '50', C7: '3' },                        points: 15, passes: false, source: CHECK_SHEET },
  { field: 'community', answers: { ...yes(whole.community), M2: '1' },                                                       points: 12, passes: true,  source: CHECK_SHEET },
  { field: 'community', answers: { ...yes(whole.community), M2: '0' },                                                       points:  9, passes: false, source: CHECK_SHEET },
  { field: 'care',      answers: { ...yes(whole.care), K2: '1' },                                                            points: 12, passes: true,  source: CHECK_SHEET },
  { field: 'care',      answers: { ...yes('K1 K3 K6'), K2: '1' },                                                            points:  8, passes: true,  source: CHECK_SHEET },
  { field: 'workplace', answers: { ...yes(whole.workplace), W2: '60', W3: '5', W4: '29.9', W9: '1', W12: '20', W13: '20' },  points: 26, passes: true,  source: CHECK_SHEET },
  { field: 'workplace', answers: { ...yes('W1 W7 W8 W11 W15'), W2: '60', W3: '5.1', W4: '30', W5: '44', W9: '1' },            points: 15, passes: false, source: CHECK_SHEET },
]
