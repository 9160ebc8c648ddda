/** A form is sent once: the second click waits. The server would refuse it anyway. */
document.addEventListener('submit', (event) => {
  const form = event.target
  if (!form.matches('[data-form]') || event.defaultPrevented) return
  if (form.dataset.sending) return event.preventDefault()

  form.dataset.sending = 'yes'
  for (const button of form.querySelectorAll('button[type="submit"]')) button.setAttribute('aria-disabled', 'true')
  form.setAttribute('aria-busy', 'true')
})

/** Coming back by the back button, the form can be sent again. */
window.addEventListener('pageshow', (event) => {
  if (!event.persisted) return
  for (const form of document.querySelectorAll('[data-sending]')) {
    delete form.dataset.sending
    form.removeAttribute('aria-busy')
    for (const button of form.querySelectorAll('[aria-disabled]')) button.removeAttribute('aria-disabled')
  }
})
