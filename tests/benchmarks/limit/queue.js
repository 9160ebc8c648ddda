/** 本日の仕事: fifty open claims by the day they are due, signed in; the counts around the list are the portal's, as they were at the start. */
import { randomUUID } from 'node:crypto'
import { dayText, html, number, yen } from './text.js'

const columns = `
  SELECT c.id, c.number, c.state, c.arrived_on, c.due_on, c.due_days_left, c.examined_at, c.claimed_amount, c.programme_terms_id,
    k.name AS company, u.name AS assignee,
    (SELECT p.state FROM proposals p WHERE p.subject_id = c.id AND p.subject_type = 'claim' ORDER BY p.id DESC LIMIT 1) AS last_proposal
  FROM claims c JOIN companies k ON k.id = c.company_id LEFT JOIN users u ON u.id = c.assignee_id
  WHERE c.is_open = 1 AND c.state <> 'draft'`
const DATED = `${columns} AND c.due_on IS NOT NULL ORDER BY c.due_on, c.id LIMIT 51`
const UNDATED = `${columns} AND c.due_on IS NULL ORDER BY c.id LIMIT 51`
const COUNTED = new Set(['submitted', 'returned', 'reported', 'report_returned'])

export async function queue(pool, frames, person) {
  const [dated] = await pool.execute(DATED)
  const rows = dated.length > 50 ? dated : [...dated, ...(await pool.execute(UNDATED))[0]]

  return `${frames.queue.before}${rows.slice(0, 50).map((row) => line(row, frames, person)).join('')}${frames.queue.after}`
}

function line(row, { states, tones, office, businessDays, standardDays, today }, { token }) {
  const due = row.due_on && dayText(new Date(`${row.due_on}T00:00:00Z`))

  return `<tr data-row>
<td class="nowrap" data-label="${office.number}"><a href="/office/claims/${row.id}">${html(row.number)}</a></td>
<td data-label="${office.company}">${html(row.company)}</td>
<td data-label="${office.state}"><span class="chip chip-${tones[row.state] ?? 'neutral'}">${states[row.state]}</span>${mark(row, office)}</td>
<td class="num" data-label="${office.amount}">${yen(row.claimed_amount)}</td>
<td class="nowrap" data-label="${office.due}">${due ?? '—'}</td>
<td data-label="${office.age}">${COUNTED.has(row.state) ? age(row, standardDays[row.programme_terms_id], businessDays, today, office) : '—'}</td>
<td data-label="${office.assignee}">${row.assignee ? html(row.assignee) : nobody(row, token, office)}</td>
</tr>`
}

function mark({ last_proposal: proposal, assignee, examined_at: examined }, { proposed, sent_back: back, ready }) {
  if (proposal === 'open') return `<span class="chip chip-info">${proposed}</span>`
  if (proposal === 'sent_back' && assignee) return `<span class="chip chip-warning">${back}</span>`
  return examined ? `<span class="chip chip-success">${ready}</span>` : ''
}

function age({ due_on: due, arrived_on: arrived, due_days_left: left }, standard, businessDays, today, office) {
  const remaining = left ?? (due ? businessDays[due] - businessDays[today] : null)
  const spent = remaining === null ? businessDays[today] - businessDays[arrived] : Math.max(0, standard - remaining)
  const note = left !== null ? `<span class="muted small">${office.age_stopped}</span>` : spent > standard ? `<span class="small">${office.age_late}</span>` : ''

  return `<div class="age ${spent > standard ? 'is-late' : ''}"><span>${number(spent)}日 / ${number(standard)}日</span>
<progress max="${standard}" value="${Math.min(spent, standard)}" aria-label="${office.age}"></progress>${note}</div>`
}

const nobody = ({ id, state }, token, office) =>
  state === 'submitted' || state === 'reported'
    ? `<form action="/office/claims/${id}/assignment" method="post" novalidate class="inline" data-form="">
<input type="hidden" name="_csrf" value="${token}"><input type="hidden" name="_once" value="${randomUUID()}">
<button type="submit" class="button button-outline button-s">${office.take}</button></form>`
    : `<span class="muted">${office.nobody}</span>`
