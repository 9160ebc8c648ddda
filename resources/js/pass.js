/**
 * The code of a participant, a new one every minute. The page brings those of the coming half hour, so that it goes on
 * where the network does not reach, and fetches more while it does.
 */
import encodeQr from 'qr'

const LEFT = 15
const place = document.querySelector('[data-pass]')
const [drawn, typed, note] = ['code', 'typed', 'note'].map((part) => place.querySelector(`[data-pass-${part}]`))
const ahead = Number(place.dataset.now) - Date.now()
let codes = JSON.parse(place.dataset.pass)
let shown = codes[0].minute

setInterval(turn, 1000)

function turn() {
  const minute = Math.floor((Date.now() + ahead) / 60_000)
  if (minute === shown) return
  shown = minute
  const left = codes.filter((code) => code.minute >= minute)
  if (left.length < LEFT) fetchMore()
  if (left[0]?.minute !== minute) return end()
  drawn.innerHTML = encodeQr(left[0].scan, 'svg', { ecc: 'medium', border: 2 })
  typed.textContent = left[0].typed
}

async function fetchMore() {
  const page = await fetch(location.href, { redirect: 'manual' })
    .then((response) => response.text())
    .catch(() => '')
  const fresh = new DOMParser().parseFromString(page, 'text/html').querySelector('[data-pass]')
  if (!fresh) return
  codes = JSON.parse(fresh.dataset.pass)
  place.classList.remove('is-over')
  shown = 0
}

function end() {
  place.classList.add('is-over')
  note.textContent = place.dataset.ended
}
