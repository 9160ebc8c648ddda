import { ifAny, itemsOf, required, said } from '#database/rulebooks/certifications/common'

/** Invented after 健康経営優良法人認定 (small enterprises) and the stars of 足立区. */
const BORROWED = '健康経営優良法人（中小規模法人部門）を参考にした案'

const yesNo = (code: string, points: number, ja: string, en: string, evidence = ifAny('説明または資料', 'Explanation or papers')) =>
  ({ code, kind: 'yesNo', points, question: said(ja, en), evidence, origin: BORROWED }) as const

const leadership = itemsOf('leadership', [
  {
    ...yesNo(
      'L1',
      2,
      '健康宣言を社内外に示している',
      'A declaration on health is shown inside and outside',
      required('健康宣言', 'Declaration')
    ),
    isMustHave: true,
  },
  yesNo('L2', 2, '経営者自身が毎年健康診断を受けている', 'The management has its own health check every year'),
  {
    ...yesNo(
      'L3',
      2,
      '直近1年に経営者が従業員の健康について話し合う場を持った',
      'In the last year the management met to talk about health'
    ),
    isRecord: true,
  },
])

const checkups = itemsOf('checkups', [
  {
    code: 'H1',
    kind: 'percentAtLeast',
    threshold: 90,
    points: 3,
    question: said('定期健康診断の受診率が90%以上', 'At least 90% have their regular health check'),
    isMustHave: true,
    isRecord: true,
    evidence: required('受診者数の集計（氏名は書かない）', 'Totals (no names)'),
    origin: BORROWED,
  },
  yesNo('H2', 2, '再検査・精密検査を受けるよう勧めている', 'People are urged to have further checks where needed'),
  yesNo('H3', 1, '健康づくりの担当者を置いている', 'Somebody is in charge of health'),
])

const body = itemsOf('body', [
  { ...yesNo('B1', 2, '食生活の改善に取り組んでいる', 'Something is done for better food'), isMustHave: true },
  { ...yesNo('B2', 2, '直近1年に体を動かす催しを行った', 'In the last year there was an event to move'), isRecord: true },
  yesNo('B3', 1, '受動喫煙を防いでいる', 'Nobody breathes the smoke of others'),
])

const mind = itemsOf('mind', [
  {
    ...yesNo(
      'P1',
      2,
      'こころの健康の相談窓口がある',
      'There is somebody to turn to about mental health',
      required('周知文書', 'Notice to employees')
    ),
    isMustHave: true,
  },
  {
    ...yesNo(
      'P2',
      3,
      '直近1年にストレスチェックを行った',
      'In the last year there was a stress check',
      required('実施記録（個人の結果は出さない）', 'Record (no personal results)')
    ),
    isRecord: true,
  },
  yesNo('P3', 1, '休職した人の職場復帰を支える決まりがある', 'There are rules that help people back to work'),
])

const hours = [30, 45].map((threshold, index) => ({
  code: `E${2 + index}`,
  kind: 'hoursBelow' as const,
  threshold,
  points: index === 0 ? 3 : 1,
  question: said(`時間外労働の平均が各月${threshold}時間未満`, `Overtime averages less than ${threshold} hours in every month`),
  help: said('いちばん長い月の平均時間を書いてください。', 'Give the average of the longest month.'),
  isRecord: true,
  evidence: required('月別の集計（氏名は書かない）', 'Totals by month (no names)'),
  origin: BORROWED,
}))

const environment = itemsOf('environment', [
  { ...yesNo('E1', 2, '休みやすくする決まりや声かけがある', 'There are rules or words that make it easy to take leave'), isMustHave: true },
  ...hours,
  yesNo('E4', 1, '職場の温度・明るさ・騒音を点検している', 'Temperature, light and noise are checked'),
])

export const items = [...leadership, ...checkups, ...body, ...mind, ...environment]
