/** The account holder's name as the bank will read it, while one types; without this a button shows it. */
for (const field of document.querySelectorAll('input[data-holder]')) {
  const box = document.querySelector('[data-holder-preview]')
  let pause
  let latest = 0

  const show = ({ text, refused, agrees }) => {
    box.hidden = field.value.trim() === ''
    box.querySelector('[data-holder-text]').textContent = text ?? ''
    box.querySelector('[data-holder-refused]').replaceChildren(
      ...refused.map((sentence) => Object.assign(document.createElement('li'), { textContent: sentence }))
    )
    box.querySelector('[data-holder-differs]').hidden = agrees !== false
  }
  const ask = async () => {
    const turn = (latest += 1)
    const address = new URL(field.dataset.holder, location.href)
    address.searchParams.set('holder', field.value)
    const answer = await fetch(address, { headers: { accept: 'application/json' } }).catch(() => null)
    if (answer?.ok && turn === latest) show(await answer.json())
  }

  field.addEventListener('input', () => {
    clearTimeout(pause)
    pause = setTimeout(ask, 250)
  })
}
