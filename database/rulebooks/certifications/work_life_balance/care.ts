import { ifAny, itemsOf, required, said } from '#database/rulebooks/certifications/common'
import { FUKUSHIMA, FUKUSHIMA_WOMEN, OWN, TOKYO } from '#database/rulebooks/certifications/work_life_balance/origins'

export const care = itemsOf('care', [
  {
    code: 'K1',
    question: said('育児・介護休業法に沿った介護休業規程がある', 'There are rules on family care leave in line with the Act'),
    kind: 'yesNo',
    points: 2,
    isMustHave: true,
    evidence: required('介護休業規程', 'Rules on family care leave'),
    origin: OWN,
  },
  {
    code: 'K2',
    question: said('直近2年に介護休業または介護休暇を使った人数', 'People who took family care leave in the last two years'),
    kind: 'count',
    threshold: 1,
    points: 3,
    isRecord: true,
    evidence: required('実績表（氏名は書かない）', 'Table of use (no names)'),
    origin: FUKUSHIMA_WOMEN,
  },
  {
    code: 'K3',
    question: said('介護の相談窓口や情報提供がある', 'There is somebody to turn to about care, or information on it'),
    kind: 'yesNo',
    points: 2,
    evidence: ifAny('周知文書', 'Notice to employees'),
    origin: FUKUSHIMA,
  },
  {
    code: 'K4',
    question: said('介護のための短時間勤務・時差出勤がある', 'Shorter or shifted hours are offered for care'),
    kind: 'yesNo',
    points: 2,
    evidence: ifAny('規程', 'Rules'),
    origin: FUKUSHIMA_WOMEN,
  },
  {
    code: 'K5',
    question: said('法定を超える介護休業日数、または有給化がある', 'Family care leave is longer than the law asks, or paid'),
    kind: 'yesNo',
    points: 2,
    evidence: ifAny('規程', 'Rules'),
    origin: TOKYO,
  },
  {
    code: 'K6',
    question: said('40歳前後の従業員に介護の制度を知らせている', 'Employees around the age of forty are told about care'),
    kind: 'yesNo',
    points: 1,
    evidence: ifAny('周知文書', 'Notice to employees'),
    origin: OWN,
  },
])
