/** A desk by keyboard: j and k walk the rows, o opens, / searches, ? tells. */
const desk = document.querySelector('[data-desk]')
const rows = desk ? [...desk.querySelectorAll('[data-row]')] : []
const help = document.querySelector('dialog[data-keys]')
let here = -1

const acts = {
  'j': () => walk(1),
  'k': () => walk(-1),
  'o': () => rows[here]?.querySelector('a[href]')?.click(),
  '/': () => document.querySelector('[data-search] input, input[data-search]')?.focus(),
  '?': () => help?.showModal(),
}

if (desk) {
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target.closest?.('input, textarea, select, dialog, [contenteditable]')
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !acts[event.key]) return
    event.preventDefault()
    acts[event.key]()
  })
}

function walk(by) {
  if (rows.length === 0) return
  rows[here]?.removeAttribute('data-here')
  here = Math.min(Math.max(here + by, 0), rows.length - 1)
  rows[here].setAttribute('data-here', '')
  rows[here].querySelector('a[href]')?.focus()
  rows[here].scrollIntoView({ block: 'nearest' })
}
