// Recomputes a published lottery by itself: node recompute.mjs lottery.json  (Node 20 or later, nothing else needed)
import { createHash, createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'

const { seedHash, seed, publicValue, limits, companyCap, held, hasWaitingList, entries, results } = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const sha256 = (text) => createHash('sha256').update(text).digest('hex')
const differences = []
if (sha256(seed) !== seedHash) differences.push('the seed is not the one whose hash was published before closing')

const combined = createHmac('sha256', seed).update(publicValue).digest('hex')
const order = entries.map((entry) => ({ ...entry, ticket: sha256(combined + entry.mark) }))
order.sort((a, b) => a.priority - b.priority || (a.ticket < b.ticket ? -1 : 1))

const given = []
let waiting = 0
for (const { number, mark, ticket, places } of order) {
  const all = [...given, ...places]
  const count = (key, value) => all.filter((place) => place[key] === value).length
  const isWithin = limits.every((limit) => (limit.class === null ? all.length : count('class', limit.class)) <= limit.seats)
  const isFair = companyCap === null || places.every(({ company }) => !company || count('company', company) + (held[company] ?? 0) <= companyCap)
  const result = places.length === 0 ? 'withdrawn' : isWithin && isFair ? 'won' : hasWaitingList ? 'waiting' : 'lost'
  if (result === 'won') given.push(...places)
  const found = { number, mark, ticket, result, place: result === 'waiting' ? (waiting += 1) : null }
  const published = results.find((one) => one.number === number)
  for (const key of Object.keys(found)) if (published?.[key] !== found[key]) differences.push(`no. ${number}: ${key} is ${published?.[key]}, computed ${found[key]}`)
}
if (results.length !== entries.length) differences.push(`${results.length} results for ${entries.length} entries`)

console.log(differences.length === 0 ? `OK: ${entries.length} entries` : differences.join('\n'))
process.exitCode = differences.length === 0 ? 0 : 1
