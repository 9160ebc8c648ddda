import { ifAny, itemsOf, required, said } from '#database/rulebooks/certifications/common'
import { FUKUSHIMA, FUKUSHIMA_WOMEN, KURUMIN, OWN, TOKYO, TOSHIMA } from '#database/rulebooks/certifications/work_life_balance/origins'

const takers = required('対象者数と取得者数（氏名は書かない）', 'Numbers of those entitled and of those who took it (no names)')

export const childcare = itemsOf('childcare', [
  {
    code: 'C1',
    question: said('育児・介護休業法に沿った育児休業規程がある', 'There are rules on childcare leave in line with the Act'),
    kind: 'yesNo',
    points: 2,
    isMustHave: true,
    evidence: required('就業規則または育児休業規程', 'Work rules or rules on childcare leave'),
    origin: OWN,
  },
  {
    code: 'C2',
    question: said(
      '直近2年に育児休業（2週間以上）を取った人数',
      'People who took childcare leave of two weeks or more in the last two years'
    ),
    kind: 'count',
    threshold: 1,
    points: 3,
    isRecord: true,
    evidence: required('取得者の一覧（氏名は書かない）', 'List of those who took it (no names)'),
    origin: FUKUSHIMA_WOMEN,
  },
  {
    code: 'C3',
    question: said('男性の育児休業取得率が30%以上', 'At least 30% of fathers take childcare leave'),
    help: said(
      '配偶者が出産した男性の従業員のうち、育児休業を取った人の割合です。',
      'Of the male employees whose partner gave birth, those who took leave.'
    ),
    kind: 'percentAtLeast',
    threshold: 30,
    points: 3,
    evidence: takers,
    origin: KURUMIN,
  },
  {
    code: 'C4',
    question: said(
      '男性の育児休業取得率が10%以上（30%に届かない場合）',
      'At least 10% of fathers take childcare leave (where 30% is not reached)'
    ),
    kind: 'percentAtLeast',
    threshold: 10,
    points: 1,
    evidence: takers,
    origin: `${KURUMIN}（トライ）`,
  },
  {
    code: 'C5',
    question: said('配偶者の出産時の特別休暇がある', 'There is special leave when a partner gives birth'),
    kind: 'yesNo',
    points: 1,
    evidence: ifAny('就業規則', 'Work rules'),
    origin: FUKUSHIMA_WOMEN,
  },
  {
    code: 'C6',
    question: said('法定を超える短時間勤務（3歳以降）がある', 'Shorter hours are offered beyond the law (from the age of three)'),
    kind: 'yesNo',
    points: 2,
    evidence: ifAny('就業規則', 'Work rules'),
    origin: TOKYO,
  },
  {
    code: 'C7',
    question: said('子の看護等休暇を使った人数', 'People who used leave to nurse a child'),
    kind: 'count',
    threshold: 1,
    points: 2,
    isRecord: true,
    evidence: required('実績表（氏名は書かない）', 'Table of use (no names)'),
    origin: FUKUSHIMA_WOMEN,
  },
  {
    code: 'C8',
    question: said(
      '妊娠・出産・育児で退職した人の再雇用制度がある',
      'Those who left for pregnancy, birth or childcare can be employed again'
    ),
    kind: 'yesNo',
    points: 1,
    evidence: ifAny('規程', 'Rules'),
    origin: FUKUSHIMA,
  },
  {
    code: 'C9',
    question: said(
      '休業者が出たとき、代わりの要員や業務分担の配慮をしている',
      'When somebody is on leave, a substitute is found or the work is shared'
    ),
    kind: 'yesNo',
    points: 1,
    evidence: ifAny('説明文', 'Explanation'),
    origin: FUKUSHIMA,
  },
  {
    code: 'C10',
    question: said('一般事業主行動計画を届け出ている', 'A general employer action plan has been filed'),
    kind: 'yesNo',
    points: 2,
    evidence: ifAny('届出の写し', 'Copy of the filing'),
    origin: TOSHIMA,
  },
])
