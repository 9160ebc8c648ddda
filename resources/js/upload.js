/** A chosen file goes to the server at once, and appears in its list when the server has proven that it is stored. */
import { showReceipt } from './receipt.js'

const form = document.querySelector('[data-autosave]')
for (const place of document.querySelectorAll('[data-upload]')) {
  const input = place.querySelector('input[type="file"]')
  const status = place.querySelector('[data-status]')

  input.addEventListener('change', async () => {
    const files = [...input.files]
    if (files.length === 0) return
    input.disabled = true
    let wrong = ''
    for (const file of files) {
      say(`${file.name} ${form.dataset.uploading}`)
      wrong = (await send(file)) || wrong
    }
    input.disabled = false
    input.value = ''
    say(wrong || form.dataset.uploaded, Boolean(wrong))
    input.focus()
  })

  /** Answers what is wrong, or nothing. */
  async function send(file) {
    const body = new FormData()
    if (place.dataset.line) body.append('line', place.dataset.line)
    if (place.dataset.item) body.append('item', place.dataset.item)
    if (place.dataset.document) body.append('document', place.dataset.document)
    const replaced = place.querySelector('[data-replaces]:checked')
    if (replaced) body.append('replaces', replaced.value)
    body.append('file', file, file.name)
    try {
      const headers = { 'Accept': 'application/json', 'X-CSRF-TOKEN': form.elements.namedItem('_csrf').value }
      const response = await fetch(place.dataset.url, { method: 'POST', redirect: 'manual', headers, body })
      const answer = await response.json()
      if (!response.ok) return answer.errors?.[0]?.message ?? form.dataset.failed
      show(answer, replaced?.value.split(',') ?? [])
      if (replaced) replaced.checked = false
      return answer.warning ?? ''
    } catch {
      return form.dataset.offline
    }
  }

  function show({ file, html, receipt }, replaced) {
    showReceipt(receipt)
    const list = place.querySelector('[data-files]')
    for (const id of [file.id, ...replaced]) list.querySelector(`[data-file="${id}"]`)?.remove()
    list.insertAdjacentHTML('beforeend', html)
  }

  function say(text, isWrong = false) {
    status.textContent = text
    status.classList.toggle('is-wrong', isWrong)
  }
}
