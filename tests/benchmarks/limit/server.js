/**
 * The yardstick: node:http, prepared statements and template literals, the portal's pages on the portal's data, nothing else.
 * It shows what one process on this machine could do; nobody could maintain an office with it.
 */
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { createPool } from 'mysql2/promise'
import { catalogue } from './catalogue.js'
import { queue } from './queue.js'
import { enrol } from './enrol.js'
import { signedInBy } from './session.js'

const { DB_HOST: host, DB_PORT: port, DB_USER: user, DB_PASSWORD: password, DB_DATABASE: database, LIMIT_SECRET: secret, LIMIT_FRAMES: file } = process.env
const pool = createPool({ host, port: Number(port), user, password, database, charset: 'utf8mb4', timezone: 'Z', dateStrings: true, connectionLimit: 10 })
const frames = JSON.parse(readFileSync(file, 'utf8'))
const home = Buffer.from(frames.home)
const signedIn = signedInBy(pool, secret)

const pages = {
  'GET /': () => home,
  'GET /health': () => 'ready',
  'GET /courses': () => catalogue(pool, frames),
  'GET /office/claims?queue=all': async (request) => {
    const person = await signedIn(request)
    return person && queue(pool, frames, person)
  },
  'POST /enrolments': async (request) => {
    const [person, body] = [await signedIn(request), new URLSearchParams(await read(request))]
    return person && body.get('token') === person.token ? enrol(pool, Number(body.get('session')), person.user_id) : null
  },
}

createServer(async (request, response) => {
  try {
    const answer = await pages[`${request.method} ${request.url}`]?.(request)
    if (answer === null || answer === undefined) return response.writeHead(answer === null ? 403 : 404, { 'Content-Length': 0 }).end()
    if (answer.status) return response.writeHead(answer.status, { 'Content-Length': 0, 'Location': answer.location ?? '/' }).end()
    const bytes = typeof answer === 'string' ? Buffer.from(answer) : answer
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': bytes.length }).end(bytes)
  } catch (error) {
    console.error(error)
    response.writeHead(500, { 'Content-Length': 0 }).end()
  }
}).listen(Number(process.env.PORT), '127.0.0.1')

const read = async (request) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

process.on('SIGTERM', () => process.exit())
