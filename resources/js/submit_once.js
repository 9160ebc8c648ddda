/** A form is sent once: the second click waits. The server would refuse it anyway. */
const RELEASE_AFTER = 10_000

document.addEventListener('submit', (event) => {
  const form = event.target
  if (!form.matches('[data-form]') || event.defaultPrevented) return
  if (form.dataset.sending) return event.preventDefault()

  form.dataset.sending = 'yes'
  form.setAttribute('aria-busy', 'true')
  for (const button of form.querySelectorAll('button[type="submit"]')) button.setAttribute('aria-disabled', 'true')
  setTimeout(release, RELEASE_AFTER, form)
})

/** Coming back by the back button, the form can be sent again. */
window.addEventListener('pageshow', (event) => {
  if (event.persisted) for (const form of document.querySelectorAll('[data-sending]')) release(form)
})

function release(form) {
  delete form.dataset.sending
  form.removeAttribute('aria-busy')
  for (const button of form.querySelectorAll('button[aria-disabled]')) button.removeAttribute('aria-disabled')
}
