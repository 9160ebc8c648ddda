/** イベント一覧 of the municipal open data (推奨データセット): 32 columns in this order, days YYYY-MM-DD, times HH:MM. */
import { appUrl } from '#config/app'
import { office, type Department } from '#config/office'
import type CourseSession from '#models/course_session'
import { dayOf } from '#values/day'
import { timeText } from '#values/show'

const PREFECTURE = '東京都'

/** Empty where the ward has not surveyed it: coordinates, parking, extension. */
// prettier-ignore
const columns: Record<string, (session: CourseSession) => string | number | null> = {
  '都道府県コード又は市区町村コード': () => office.municipalCode,
  'NO':                 ({ id }) => id,
  '都道府県名':         () => PREFECTURE,
  '市区町村名':         () => office.city.ja,
  'イベント名':         ({ course }) => course.title,
  'イベント名_カナ':    ({ course }) => course.titleKana && inKatakana(course.titleKana),
  'イベント名_英語':    ({ course }) => course.titleEn,
  '開始日':             ({ startsAt }) => dayOf(startsAt),
  '終了日':             ({ endsAt }) => dayOf(endsAt),
  '開始時間':           ({ startsAt }) => timeText(startsAt),
  '終了時間':           ({ endsAt }) => timeText(endsAt),
  '開始日時特記事項':   (session) => daysOf(session),
  '説明':               ({ course }) => course.summary,
  '料金(基本)':         ({ course }) => course.fee,
  '料金(詳細)':         ({ course }) => (course.fee === 0 ? '無料' : `受講料${course.fee}円（税込）`),
  '連絡先名称':         (session) => department(session).name.ja,
  '連絡先電話番号':     (session) => department(session).telephone,
  '連絡先内線番号':     () => null,
  '主催者':             () => office.city.ja,
  '場所名称':           (session) => placeOf(session).name,
  '住所':               (session) => placeOf(session).address,
  '方書':               () => null,
  '緯度':               () => null,
  '経度':               () => null,
  'アクセス方法':       () => null,
  '駐車場情報':         () => null,
  '定員':               ({ seats }) => seats,
  '参加申込終了日':     ({ applyUntil }) => dayOf(applyUntil),
  '参加申込終了時間':   ({ applyUntil }) => timeText(applyUntil),
  '参加申込方法':       () => 'ホームページから申込',
  'URL':                ({ course }) => `${appUrl}/courses/${course.code}`,
  '備考':               (session) => remarksOf(session),
}

export const EVENT_COLUMNS = Object.keys(columns)

export type OpenEvent = Record<string, string | number | null>

export const openEvent = (session: CourseSession): OpenEvent => Object.fromEntries(Object.entries(columns).map(([name, of]) => [name, of(session)]))

/** Of several meetings each day is named: start and end alone would say that it goes on day and night. */
const daysOf = ({ meetings }: CourseSession) =>
  meetings.length > 1 ? `全${meetings.length}回: ${meetings.map(({ startsAt, endsAt }) => `${dayOf(startsAt)} ${timeText(startsAt)}-${timeText(endsAt)}`).join(' / ')}` : null

const department = ({ course }: CourseSession) => office.departments[course.kind.department as Department]

function placeOf({ course, meetings, place }: CourseSession) {
  if (course.mode === 'online') return { name: 'オンライン', address: null }
  const room = meetings.find((meeting) => meeting.room)?.room
  return { name: room?.name ?? place, address: room?.address ?? null }
}

const remarksOf = ({ state, number, course }: CourseSession) =>
  [state === 'cancelled' ? '中止' : null, `第${number}回`, course.isSample ? '見本（架空の講座）' : null].filter(Boolean).join(' ')

const inKatakana = (text: string) => text.replace(/[ぁ-ゖ]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0x60))
