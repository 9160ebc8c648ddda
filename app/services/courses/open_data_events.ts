/** イベント一覧 of the municipal open data (推奨データセット): 32 columns in this order, days YYYY-MM-DD, times HH:MM. */
import { appUrl } from '#config/app'
import { office } from '#config/office'
import type { OpenSession } from '#queries/courses/open_events'
import { dayOf } from '#values/day'
import { timeText } from '#values/show'

/** Empty where the ward has not surveyed it: coordinates, parking, extension. */
// prettier-ignore
const columns: Record<string, (session: OpenSession) => string | number | null> = {
  '都道府県コード又は市区町村コード': () => office.municipalCode,
  'NO':                 ({ id }) => id,
  '都道府県名':         () => '東京都',
  '市区町村名':         () => office.city.ja,
  'イベント名':         ({ title }) => title,
  'イベント名_カナ':    ({ titleKana }) => titleKana && inKatakana(titleKana),
  'イベント名_英語':    ({ titleEn }) => titleEn,
  '開始日':             ({ startsAt }) => dayOf(startsAt),
  '終了日':             ({ endsAt }) => dayOf(endsAt),
  '開始時間':           ({ startsAt }) => timeText(startsAt),
  '終了時間':           ({ endsAt }) => timeText(endsAt),
  '開始日時特記事項':   (session) => daysOf(session),
  '説明':               ({ summary }) => summary,
  '料金(基本)':         ({ fee }) => fee,
  '料金(詳細)':         ({ fee }) => (fee === 0 ? '無料' : `${fee}円（税込）`),
  '連絡先名称':         ({ department }) => office.departments[department].name.ja,
  '連絡先電話番号':     ({ department }) => office.departments[department].telephone,
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
  'URL':                ({ code }) => `${appUrl}/courses/${code}`,
  '備考':               (session) => remarksOf(session),
}

export const EVENT_COLUMNS = Object.keys(columns)

export const openEvent = (session: OpenSession): Record<string, string | number | null> =>
  Object.fromEntries(Object.entries(columns).map(([name, of]) => [name, of(session)]))

const inKatakana = (text: string) => text.replace(/[ぁ-ゖ]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0x60))

/** Of several meetings each day is named: start and end alone would say that it goes on day and night. */
const daysOf = ({ meetings }: OpenSession) =>
  meetings.length > 1 ? `全${meetings.length}回: ${meetings.map(({ startsAt, endsAt }) => `${dayOf(startsAt)} ${timeText(startsAt)}-${timeText(endsAt)}`).join(' / ')}` : null

function placeOf({ isOnline, meetings, place }: OpenSession) {
  const held = meetings.find(({ room }) => room)
  return isOnline ? { name: 'オンライン', address: null } : { name: held?.room ?? place, address: held?.address ?? null }
}

const remarksOf = ({ isCancelled, number, isSample }: OpenSession) =>
  [isCancelled ? '中止' : null, `第${number}回`, isSample ? '見本（架空の講座）' : null].filter(Boolean).join(' ')
