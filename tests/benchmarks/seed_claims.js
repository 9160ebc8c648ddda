/** Claims in every state that the office's list shows, under terms in force; a third of the open ones belongs to somebody. */
import { say } from '../../scripts/steps.js'
import { CLERK } from './people.js'
import { inParts } from './seed.js'

const DAY = 86_400_000
const OPEN = ['submitted', 'returned', 'granted', 'reported', 'finalised', 'payment_requested']
const day = (offset) => new Date(Date.now() + offset * DAY).toISOString().slice(0, 10)

export async function sowClaims(db, size, at) {
  say(`Sowing ${size.claims} claims …`)
  await inParts(db, 'companies', ['id', 'corporate_number', 'name', 'search_text', 'created_at', 'updated_at'], size.companies, (id) => [
    ...[id, String(1_000_000_000_000 + id), `株式会社港町製作所${id}`, `港町製作所${id}`, at, at],
  ])
  await db.rows(`INSERT INTO staff_posts (user_id, desk, post, since, created_at) VALUES (?, 'claims', 'clerk', '2020-04-01', ?)`, [CLERK, at])
  const [terms] = await db.rows('SELECT id, programme_id, fiscal_year FROM programme_terms ORDER BY fiscal_year DESC, id LIMIT 1')

  const columns = ['company_id', 'programme_id', 'programme_terms_id', 'fiscal_year', 'state', 'is_open', 'number', 'opened_by_id', 'submitted_at', 'arrived_on', 'due_on', 'due_days_left', 'assignee_id', 'examined_at', 'claimed_amount', 'search_text', 'created_at', 'updated_at']
  await inParts(db, 'claims', columns, size.claims, (id) => {
    const isOpen = id % 5 < 2
    const state = isOpen ? OPEN[id % OPEN.length] : 'paid'
    const isStopped = state === 'returned'
    const number = `令和8年度採用第${id}号`
    return [
      ...[(id % size.companies) + 1, terms.programme_id, terms.id, terms.fiscal_year, state, isOpen, number, 2, at, day((id % 50) - 40)],
      ...[isStopped ? null : day((id % 50) - 10), isStopped ? 5 : null, id % 3 ? null : CLERK, id % 7 ? null : at, 100_000 + (id % 900) * 1_000],
      ...[number, at, at],
    ]
  })
}
