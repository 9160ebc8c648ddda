/** 講座をさがす: the twenty that begin first, by the index of their sessions; what stands around the list is the portal's own, as it was at the start. */
import { dayText, html, number, tokyo, two, weekday, yen } from './text.js'

const SQL = `
  SELECT c.code, c.title, c.summary, c.field, c.level, c.mode, c.language, c.fee, c.is_sample, s.starts_at, s.seats, s.taken, s.is_waitlist_open,
    (SELECT MIN(l.seats - l.taken) FROM seat_limits l WHERE l.course_session_id = s.id AND l.kind <> 'audience') AS elsewhere,
    (SELECT COUNT(*) FROM meetings m WHERE m.course_session_id = s.id) AS meetings
  FROM course_sessions s JOIN courses c ON c.id = s.course_id
  WHERE s.state = 'published' AND s.starts_at > ? AND s.apply_until >= ? AND c.state = 'published'
  ORDER BY s.starts_at, s.id LIMIT 20`

export async function catalogue(pool, { courses, words }) {
  const now = new Date().toISOString().replace('T', ' ').slice(0, 23)
  const [rows] = await pool.execute(SQL, [now, now])

  return `${courses.before}${rows.map((row) => card(row, words)).join('')}${courses.after}`
}

const TONES = { open: 'success', few: 'warning', waitlist: 'warning', full: 'neutral' }

function card(row, { field, level, mode, language, fee, status, sample }) {
  const at = tokyo(row.starts_at)
  const free = Math.max(0, Math.min(row.seats - row.taken, row.elsewhere ?? Infinity))
  const word = statusOf(free, row)

  return `<li class="course-card">
<p class="leaf"><span class="visually-hidden">${dayText(at)}</span>
<span class="leaf-month" aria-hidden="true">${at.getUTCMonth() + 1}月</span>
<span class="leaf-day" aria-hidden="true">${at.getUTCDate()}</span>
<span class="leaf-weekday" aria-hidden="true">${weekday(at)}</span>
<span class="leaf-time">${two(at.getUTCHours())}:${two(at.getUTCMinutes())}</span></p>
<div class="course-card-body">
<h3><a href="/courses/${html(row.code)}" >${html(row.title)}</a></h3>
<p class="course-summary" >${html(row.summary)}</p>
<ul class="course-facts" role="list">
<li>${field[row.field]}</li>
<li>${level[row.level]}</li>
<li>${mode[row.mode]}</li>
${row.language === 'ja' ? '' : `<li>${language[row.language]}</li>`}
${row.meetings > 1 ? `<li>全${number(row.meetings)}回</li>` : ''}
<li class="course-fee">${Number(row.fee) === 0 ? fee.free : yen(row.fee)}</li>
${row.is_sample ? `<li class="course-sample">${sample}</li>` : ''}
</ul></div>
<div class="course-card-seats">
<span class="chip chip-${TONES[word]}">${status[word]}</span>
<p class="seats"><progress class="seats-bar ${word === 'open' ? '' : 'is-tight'}" max="${row.seats}" value="${free}" aria-hidden="true"></progress>
<span>残り${number(free)}席（定員${number(row.seats)}）</span></p>
</div></li>`
}

function statusOf(free, { seats, is_waitlist_open: hasWaitlist }) {
  if (free === 0) return hasWaitlist ? 'waitlist' : 'full'
  return free < seats && (free <= 3 || free * 10 <= seats) ? 'few' : 'open'
}
