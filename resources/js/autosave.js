/**
 * Every change of the form is saved on the server within three seconds. What could not be saved, because the network
 * or the session is gone, waits on this device and is sent again; what another page changed is asked about, field by field.
 */
import { showReceipt } from './receipt.js'

const lines = (text) => text.replace(/\r\n?/g, '\n')
const element = (name, className, text = '') => Object.assign(document.createElement(name), { className, textContent: text })

const form = document.querySelector('[data-autosave]')
if (form) start(form)

function start(form) {
  const words = form.dataset
  const seenField = form.querySelector('[data-seen]')
  const seen = JSON.parse(seenField.value)
  const saved = document.querySelector('[data-saved]')
  const kept = `draft:${words.draft}`
  let timer
  let isSaving = false

  const token = () => form.elements.namedItem('_csrf')
  const typed = () => Object.fromEntries([...new FormData(form)].filter(([name, value]) => typeof value === 'string' && name.includes('.')))
  const changed = () => Object.entries(typed()).filter(([path, value]) => lines(value) !== lines(seen.values[path] ?? ''))

  restore()
  form.addEventListener('input', later)
  form.addEventListener('change', later)
  window.addEventListener('online', save)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && save())
  form.addEventListener('submit', () => clearTimeout(timer))

  function later(event) {
    if (event?.target.type === 'file') return
    keep()
    clearTimeout(timer)
    timer = setTimeout(save, 1500)
  }

  /** A copy on this device, until the server says that it has it. */
  function keep() {
    const fields = Object.fromEntries(changed())
    if (Object.keys(fields).length === 0) localStorage.removeItem(kept)
    else localStorage.setItem(kept, JSON.stringify({ base: seen.base, revisions: seen.revisions, fields }))
  }

  function restore() {
    const left = JSON.parse(localStorage.getItem(kept) ?? 'null')
    if (!left) return
    let isBack = false
    for (const [path, value] of Object.entries(left.fields)) {
      if (lines(value) === lines(seen.values[path] ?? '')) continue
      if (!put(path, value)) continue
      seen.revisions[path] = left.revisions[path] ?? left.base
      isBack = true
    }
    localStorage.removeItem(kept)
    if (!isBack) return
    say(words.restored)
    later()
  }

  function put(path, value) {
    const field = fieldOf(path)
    if (!field) return false
    if (field.type === 'radio') for (const one of form.elements.namedItem(path)) one.checked = one.value === value
    else if (field.type === 'checkbox') field.checked = value === field.value
    else field.value = value
    return true
  }

  /** Of several fields of one name the one to see and to focus: a checkbox behind its hidden blank, the radio that is on. */
  function fieldOf(path) {
    const found = form.elements.namedItem(path)
    if (!(found instanceof RadioNodeList)) return found
    const seen = [...found].filter((one) => one.type !== 'hidden')
    return seen.find((one) => one.checked) ?? seen.at(-1)
  }

  async function save() {
    const fields = Object.fromEntries(changed())
    if (isSaving || Object.keys(fields).length === 0) return
    isSaving = true
    try {
      const answer = await send(fields)
      if (answer) take(answer, fields)
    } catch {
      say(words.offline, true)
      timer = setTimeout(save, 10_000)
    } finally {
      isSaving = false
    }
  }

  async function send(fields, isSecond = false) {
    const response = await fetch(words.autosave, {
      method: 'PATCH',
      redirect: 'manual',
      headers: { 'Content-Type': 'application/json', 'Accept': 'application/json', 'X-CSRF-TOKEN': token().value },
      body: JSON.stringify({ fields, base: seen.base, revisions: seen.revisions }),
    })
    if (response.ok) return response.json()
    if (isSecond || response.status === 409 || response.status === 422) return refused(response)
    return (await renewed()) ? send(fields, true) : signedOut()
  }

  /** After signing in again elsewhere, the page only needs a fresh token. */
  async function renewed() {
    const response = await fetch(words.autosave, { redirect: 'manual', headers: { Accept: 'application/json' } })
    if (!response.ok) return false
    token().value = (await response.json()).token
    return true
  }

  function take({ saved: paths, version, savedText, conflicts, receipt }, fields) {
    for (const path of paths) seen.revisions[path] = version
    for (const [path, value] of Object.entries(fields)) {
      if (!conflicts.some((conflict) => conflict.path === path)) seen.values[path] = value
    }
    for (const conflict of conflicts) ask(conflict, version)
    seenField.value = JSON.stringify(seen)
    keep()
    say(savedText)
    showReceipt(receipt)
    if (conflicts.length === 0 && changed().length > 0) later()
  }

  function ask({ path, label, mine, theirs, theirsText = theirs }, version) {
    const field = fieldOf(path)
    if (!field) return
    field.closest('.field')?.querySelector('.field-conflict')?.remove()
    const note = element('div', 'field-conflict')
    note.setAttribute('role', 'alert')
    note.append(
      element('p', '', `${label}：${words.conflict.replace('__THEIRS__', theirsText || '—')}`),
      choice(words.mine, mine),
      choice(words.theirs, theirs)
    )
    ;(field.closest('.field') ?? field.parentElement).append(note)

    function choice(text, value) {
      const button = element('button', 'button button-outline button-s', text)
      button.type = 'button'
      button.addEventListener('click', () => {
        seen.values[path] = theirs
        seen.revisions[path] = version
        put(path, value)
        note.remove()
        field.focus()
        later()
        seenField.value = JSON.stringify(seen)
      })
      return button
    }
  }

  function signedOut() {
    keep()
    say(words.signedOut, true)
    const link = element('a', '', words.signIn)
    link.href = `${location.pathname.startsWith('/en/') ? '/en' : ''}/sign-in?to=${encodeURIComponent(location.pathname)}`
    saved.append(' ', link)
  }

  async function refused(response) {
    const answer = await response.json().catch(() => null)
    say(answer?.errors?.[0]?.message ?? words.failed, true)
  }

  function say(text, isWrong = false) {
    if (!saved) return
    saved.textContent = text
    saved.classList.toggle('is-wrong', isWrong)
  }
}
