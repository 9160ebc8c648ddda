import { ifAny, itemsOf, required, said } from '#database/rulebooks/certifications/common'
import { OWN, WARD } from '#database/rulebooks/certifications/work_life_balance/origins'

export const community = itemsOf('community', [
  {
    code: 'M1',
    question: said(
      '地域活動・ボランティアのための休暇または勤務の配慮がある',
      'There is leave or flexibility for community work and volunteering'
    ),
    kind: 'yesNo',
    points: 3,
    isMustHave: true,
    origin: WARD,
  },
  {
    code: 'M2',
    question: said('直近2年にその休暇や配慮を使った人数', 'People who used it in the last two years'),
    kind: 'count',
    threshold: 1,
    points: 3,
    isRecord: true,
    evidence: required('実績表（氏名は書かない）', 'Table of use (no names)'),
    origin: OWN,
  },
  {
    code: 'M3',
    question: said(
      '区内の地域行事・防災活動に会社として参加している',
      'The company takes part in local events or disaster drills in the ward'
    ),
    kind: 'yesNo',
    points: 2,
    evidence: ifAny('写真または案内', 'Photograph or leaflet'),
    origin: OWN,
  },
  {
    code: 'M4',
    question: said(
      '消防団・PTA・町会などへの参加を就業規則などで支えている',
      'Rules support service in the fire corps, PTA or neighbourhood association'
    ),
    kind: 'yesNo',
    points: 2,
    evidence: ifAny('規程', 'Rules'),
    origin: OWN,
  },
  {
    code: 'M5',
    question: said('自己啓発・学び直しの休暇または費用補助がある', 'There is leave or money for study'),
    kind: 'yesNo',
    points: 2,
    evidence: ifAny('規程', 'Rules'),
    origin: OWN,
  },
])
