/** Banks and branches that match while one types; without this the button searches. */
for (const field of document.querySelectorAll('input[data-suggest]')) {
  const list = document.querySelector('[data-suggestions]')
  let pause
  let latest = 0

  const show = (results) => list.replaceChildren(...results.map(item))
  const item = ({ code, name, kana }) => {
    const link = Object.assign(document.createElement('a'), { href: field.dataset.suggestLink + code, textContent: name })
    const hint = Object.assign(document.createElement('span'), { className: 'muted', textContent: ` ${kana} ${code}` })
    const row = document.createElement('li')
    row.append(link, hint)
    return row
  }
  const search = async () => {
    const turn = (latest += 1)
    const address = new URL(field.dataset.suggest, location.href)
    address.searchParams.set('text', field.value)
    const answer = await fetch(address, { headers: { accept: 'application/json' } }).catch(() => null)
    if (answer?.ok && turn === latest) show((await answer.json()).results)
  }

  field.addEventListener('input', () => {
    clearTimeout(pause)
    pause = setTimeout(search, 250)
  })
}
