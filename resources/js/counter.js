/** How many characters are left in a long text; said when typing pauses. */
for (const area of document.querySelectorAll('textarea[data-counter][maxlength]')) {
  const counter = Object.assign(document.createElement('p'), { className: 'counter' })
  counter.setAttribute('aria-live', 'polite')
  area.after(counter)

  let pause
  const count = () => (counter.textContent = area.dataset.counter.replace('{count}', area.maxLength - area.value.length))
  area.addEventListener('input', () => {
    clearTimeout(pause)
    pause = setTimeout(count, 400)
  })
  count()
}
