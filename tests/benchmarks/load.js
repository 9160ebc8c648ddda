/**
 * The load: connections that each send their next request as soon as the last is answered. It speaks HTTP/1.1 over sockets by itself,
 * because node's own client is slower than the servers that are measured here.
 */
import { connect } from 'node:net'
import { performance } from 'node:perf_hooks'

/** `next()` gives the bytes of a request, or null when there is no more; `expect` the status of every right answer. */
export async function load({ port, connections = 16, seconds = Infinity, next, expect }) {
  const times = []
  const others = new Map()
  const begun = performance.now()
  const isOver = () => performance.now() - begun >= seconds * 1000
  const count = (status, time) => {
    if (status === expect) times.push(time)
    else others.set(status, (others.get(status) ?? 0) + 1)
  }
  await Promise.all(Array.from({ length: connections }, () => one({ port, next, isOver, count })))
  const elapsed = performance.now() - begun
  times.sort((a, b) => a - b)
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0

  return { count: times.length, perSecond: (times.length / elapsed) * 1000, elapsed, median: at(0.5), p99: at(0.99), others: Object.fromEntries(others) }
}

function one({ port, next, isOver, count }) {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    let rest = null
    let left = -1 // bytes of the body still to come; -1: the head is still to come
    let status = 0
    let sentAt = 0

    const send = () => {
      const request = isOver() ? null : next()
      if (request === null) return socket.end(resolve)
      sentAt = performance.now()
      socket.write(request)
    }
    socket.on('connect', send)
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('The server closed a connection under load.')))
    socket.on('data', (chunk) => {
      let bytes = rest ? Buffer.concat([rest, chunk]) : chunk
      rest = null
      if (left < 0) {
        const end = bytes.indexOf('\r\n\r\n')
        if (end < 0) return (rest = bytes)
        const head = bytes.latin1Slice(0, end)
        status = Number(head.slice(9, 12))
        const length = /\r\ncontent-length: (\d+)/i.exec(head)
        if (!length && status !== 304 && status !== 204) return socket.destroy(new Error(`An answer without content-length: ${head}`))
        left = length ? Number(length[1]) : 0
        bytes = bytes.subarray(end + 4)
      }
      left -= bytes.length
      if (left > 0) return
      left = -1
      count(status, performance.now() - sentAt)
      send()
    })
  })
}

/** The bytes of a request. */
export function request(port, method, path, { cookie, body } = {}) {
  const lines = [`${method} ${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`]
  if (cookie) lines.push(`Cookie: ${cookie}`)
  if (body !== undefined) lines.push('Content-Type: application/x-www-form-urlencoded', `Content-Length: ${Buffer.byteLength(body)}`)

  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body ?? ''}`)
}
