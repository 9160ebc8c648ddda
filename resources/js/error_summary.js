/** What was refused is read first: focus moves to the summary, or to the notice when there is none. */
const summary = document.querySelector('[data-error-summary]')

if (summary) {
  summary.focus()
  document.title = `${summary.querySelector('h2').textContent.trim()} – ${document.title}`
}

/** A link to a group of choices leads to its first choice. */
summary?.addEventListener('click', (event) => {
  const target = event.target.closest('a')?.hash && document.getElementById(decodeURIComponent(event.target.closest('a').hash.slice(1)))
  if (!target) return
  event.preventDefault()
  target.focus({ preventScroll: true })
  ;(target.closest('.field') ?? target).scrollIntoView({ block: 'start' })
})
