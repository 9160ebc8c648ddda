/** What the pages write, by the shortest way. */
const SPECIAL = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const WEEKDAYS = ['日', '月', '火', '水', '木', '金', '土']
const grouped = new Intl.NumberFormat('ja-JP')

export const html = (text) => (/[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => SPECIAL[sign]) : text)
export const yen = (amount) => `${grouped.format(amount)}円`
export const number = (value) => grouped.format(value)

/** In Tokyo, of a moment stored as UTC. */
export const tokyo = (stored) => new Date(Date.parse(`${stored.replace(' ', 'T')}Z`) + 9 * 3_600_000)
export const two = (value) => String(value).padStart(2, '0')
export const weekday = (date) => WEEKDAYS[date.getUTCDay()]
export const dayText = (date) => `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日（${weekday(date)}）`
