/** イベント一覧 of the municipal open data (推奨データセット): 32 columns in this order, days YYYY-MM-DD, times HH:MM. */
import { appUrl } from '#config/app'
import { office } from '#config/office'
import type { OpenSession } from '#queries/courses/open_events'
import type { Field } from '#services/open_data/data_set'
import { dayOf } from '#values/day'
import { timeText } from '#values/show'

const unsurveyed = { ja: '調べていないため空欄です。', en: 'Empty: not surveyed.' }

// prettier-ignore
export const eventFields: Record<string, Field<OpenSession>> = {
  '都道府県コード又は市区町村コード': { of: () => office.municipalCode },
  'NO':                 { of: ({ id }) => id },
  '都道府県名':         { of: () => '東京都' },
  '市区町村名':         { of: () => office.city.ja },
  'イベント名':         { of: ({ title }) => title },
  'イベント名_カナ':    { of: ({ titleKana }) => titleKana && inKatakana(titleKana) },
  'イベント名_英語':    { of: ({ titleEn }) => titleEn },
  '開始日':             { of: ({ startsAt }) => dayOf(startsAt) },
  '終了日':             { of: ({ endsAt }) => dayOf(endsAt) },
  '開始時間':           { of: ({ startsAt }) => timeText(startsAt) },
  '終了時間':           { of: ({ endsAt }) => timeText(endsAt) },
  '開始日時特記事項':   { of: (session) => daysOf(session) },
  '説明':               { of: ({ summary }) => summary },
  '料金(基本)':         { of: ({ fee }) => fee },
  '料金(詳細)':         { of: ({ fee }) => (fee === 0 ? '無料' : `${fee}円（税込）`) },
  '連絡先名称':         { of: ({ department }) => office.departments[department].name.ja },
  '連絡先電話番号':     { of: ({ department }) => office.departments[department].telephone },
  '連絡先内線番号':     { of: () => null, note: unsurveyed },
  '主催者':             { of: () => office.city.ja },
  '場所名称':           { of: (session) => placeOf(session).name },
  '住所':               { of: (session) => placeOf(session).address },
  '方書':               { of: () => null },
  '緯度':               { of: () => null, note: unsurveyed },
  '経度':               { of: () => null, note: unsurveyed },
  'アクセス方法':       { of: () => null, note: unsurveyed },
  '駐車場情報':         { of: () => null, note: unsurveyed },
  '定員':               { of: ({ seats }) => seats },
  '参加申込終了日':     { of: ({ applyUntil }) => dayOf(applyUntil) },
  '参加申込終了時間':   { of: ({ applyUntil }) => timeText(applyUntil) },
  '参加申込方法':       { of: () => 'ホームページから申込' },
  'URL':                { of: ({ code }) => `${appUrl}/courses/${code}` },
  '備考':               { of: (session) => remarksOf(session) },
}

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
