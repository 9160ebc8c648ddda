/**
 * Check-in at the door. A code that is scanned or typed is kept on this device first and sent then, so that nobody is lost
 * where the network is: what could not be sent waits with its time and a key of its own, and goes when there is a network
 * again. The page only has to stay open; what waits is still there when it is opened anew.
 */
const place = document.querySelector('[data-scanner]')
const words = place.dataset
const form = document.querySelector('[data-scanner-form]')
const answer = document.querySelector('[data-answer]')
const unsent = document.querySelector('[data-unsent-count]')
const camera = document.querySelector('[data-camera]')
const store = `scans:${words.session}`
const ahead = Number(words.now) - Date.now() // of the server's clock

const AGAIN = 10_000
const SAME_CODE = 5_000
const seen = new Map()
let isSending = false
let timer

place.hidden = false
form.addEventListener('submit', (event) => {
  event.preventDefault()
  const field = form.elements.namedItem('code')
  if (field.value.trim()) take(field.value.trim())
  field.value = ''
  field.focus()
})
camera.addEventListener('click', toggle)
window.addEventListener('online', send)
count()
send()

/** A code counts from the moment it is seen. */
function take(code) {
  const at = Date.now() + ahead
  if (at - (seen.get(code) ?? 0) < SAME_CODE) return
  seen.set(code, at)
  keep([...kept(), { key: crypto.randomUUID(), code, at: Math.round(at), meeting: Number(words.meeting) }])
  send()
}

function kept() {
  return JSON.parse(localStorage.getItem(store) ?? '[]')
}

function keep(scans) {
  if (scans.length === 0) localStorage.removeItem(store)
  else localStorage.setItem(store, JSON.stringify(scans))
  count()
}

function count() {
  const { length } = kept()
  unsent.textContent = length === 0 ? '' : words.unsent.replace('__COUNT__', length)
}

async function send() {
  clearTimeout(timer)
  const [first] = kept()
  if (isSending || !first) return
  isSending = true
  const batch = kept().filter(({ meeting }) => meeting === first.meeting).slice(0, 100)
  try {
    const results = await post(first.meeting, batch)
    if (results) await took(results)
  } catch {
    say(words.kept, 'waits')
  } finally {
    isSending = false
  }
  if (kept().length > 0) timer = setTimeout(send, AGAIN)
}

async function took(results) {
  const done = new Set(results.map(({ key }) => key))
  keep(kept().filter(({ key }) => !done.has(key)))
  const last = results.at(-1)
  if (last.outcome === 'refused') say(last.message, 'wrong')
  else say((last.outcome === 'checked_in' ? words.done : words.already).replace('__NAME__', last.name), 'good')
  await refresh().catch(() => undefined)
}

/** The answers, or nothing when it has to be tried again. */
async function post(meeting, scans, isSecond = false) {
  const response = await fetch(words.scanner, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Content-Type': 'application/json', 'Accept': 'application/json', 'X-CSRF-TOKEN': form.elements.namedItem('_csrf').value },
    body: JSON.stringify({ meeting, scans: scans.map(({ key, code, at }) => ({ key, code, at })) }),
  })
  if (response.ok) return (await response.json()).results
  if (response.status === 422) return scans.map(({ key }) => ({ key, outcome: 'refused', message: words.failed }))
  if (response.status === 403 && !isSecond && (await refresh())) return post(meeting, scans, true)
  say(response.status >= 500 ? words.failed : words.signedOut, 'waits')
  return null
}

/** The lists of the page as they are now, and a fresh token; says whether the page is still ours. */
async function refresh() {
  const response = await fetch(location.href, { redirect: 'manual' })
  if (!response.ok) return false
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  for (const part of ['[data-last]', '[data-here-count]', '[data-by-list]']) {
    const [old, fresh] = [document.querySelector(part), page.querySelector(part)]
    if (old && fresh) old.replaceWith(fresh)
  }
  if (document.querySelector('[data-last] li')) document.querySelector('[data-nobody]')?.remove()
  const token = page.querySelector('[data-scanner-form] [name=_csrf]')
  if (token) form.elements.namedItem('_csrf').value = token.value
  return token !== null
}

function say(text, how) {
  answer.textContent = ''
  answer.className = `scanner-answer is-${how}`
  requestAnimationFrame(() => (answer.textContent = text)) // said again, even when it is the same
}

/** The reader of QR codes is only loaded for whoever opens the camera. */
let stop
async function toggle() {
  const isOn = camera.getAttribute('aria-pressed') === 'true'
  camera.setAttribute('aria-pressed', String(!isOn))
  place.classList.toggle('is-open', !isOn)
  if (isOn) return stop?.()
  try {
    const { scanCodes } = await import('./scan_codes.js')
    stop = await scanCodes(place.querySelector('video'), take)
  } catch {
    camera.setAttribute('aria-pressed', 'false')
    place.classList.remove('is-open')
    say(words.noCamera, 'wrong')
    form.elements.namedItem('code').focus()
  }
}
