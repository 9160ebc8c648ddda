/** The receipt follows what is typed: the same page is asked for its answer, and the address keeps the answers. */
const form = document.querySelector('form[data-estimate]')
const result = document.querySelector('[data-estimate-result]')
const PAUSE = 500

if (form && result) {
  let waiting
  let asking

  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(refresh, PAUSE)
  })

  /** "None of these" and the others exclude each other. */
  form.addEventListener('change', ({ target }) => {
    if (target.name !== 'declarations' || !target.checked) return
    for (const box of form.querySelectorAll('[name="declarations"]')) {
      if (box !== target && (target.value === 'none' || box.value === 'none')) box.checked = false
    }
  })

  async function refresh() {
    if (![...form.querySelectorAll('[name$="[amount]"]')].some(({ value }) => value.trim())) return
    asking?.abort()
    asking = new AbortController()
    const address = `${form.action}?${new URLSearchParams(new FormData(form))}`
    try {
      const answer = await fetch(address, { signal: asking.signal, credentials: 'omit' })
      if (!answer.ok) return
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const found = page.querySelector('[data-estimate-result]')
      if (!found || page.querySelector('[data-error-summary]')) return
      result.replaceChildren(...found.childNodes)
      form.querySelector('[type=submit]').classList.replace('button-primary', 'button-outline')
      history.replaceState(null, '', address)
    } catch (error) {
      if (error.name !== 'AbortError') throw error
    }
  }
}
