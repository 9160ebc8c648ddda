/** Two hundred people for thirty seats at one moment: who takes part is told by the database afterwards. */
import { say } from '../../scripts/steps.js'
import { load } from './load.js'
import { median } from './report.js'
import { CROWD, SIGNED_IN } from './sizes.js'

export async function crowd({ db, servers, rounds, crowds, sendOf, sessions }) {
  say(`6: ${CROWD.people} people for ${CROWD.seats} seats …`)
  const times = { portal: [], limit: [] }
  const faults = []
  const free = [...sessions]
  for (let round = 0; round < rounds; round++)
    for (const server of servers) {
      const session = free.shift()
      const bytes = crowds[server.name].slice(SIGNED_IN, SIGNED_IN + CROWD.people).map((person) => sendOf[server.name](server.port, person, session))
      const { elapsed, count, others } = await load({ port: server.port, connections: CROWD.people, next: onceEach(bytes), expect: 302 })
      times[server.name].push(elapsed)
      const [{ taken, held }] = await db.rows('SELECT taken, (SELECT COUNT(*) FROM enrolments WHERE course_session_id = s.id AND holds_seat = 1) AS held FROM course_sessions s WHERE id = ?', [session])
      if (taken !== CROWD.seats || held !== CROWD.seats || count + sum(others) !== CROWD.people || others[500])
        faults.push(`${server.name}: taken ${taken}, held ${held}, answers ${JSON.stringify({ 302: count, ...others })}`)
    }
  const [portal, limit] = [median(times.portal), median(times.limit)]

  return {
    ...{ row: 6, name: `${CROWD.people} people for ${CROWD.seats} seats, with session and CSRF`, unit: 'ms', portal, limit, ratio: portal / limit, reach: 1.5, faults },
    isReached: portal / limit <= 1.5 && faults.length === 0,
    rounds: times.portal.map((value, index) => ({ portal: value, limit: times.limit[index] })),
  }
}

const sum = (others) => Object.values(others).reduce((total, value) => total + value, 0)

function onceEach(list) {
  let index = 0
  return () => list[index++] ?? null
}
