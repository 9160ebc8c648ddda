/** The menu stands open on a desk and folds on a phone; small panels close on Escape and on a click elsewhere. */
const wide = window.matchMedia('(min-width: 64em)')

for (const menu of document.querySelectorAll('[data-menu="main"]')) {
  const fit = () => (menu.open = wide.matches)
  fit()
  wide.addEventListener('change', fit)
  menu.dataset.ready = ''
}

const panels = () => document.querySelectorAll('[data-menu="panel"][open]')

document.addEventListener('click', (event) => {
  for (const panel of panels()) if (!panel.contains(event.target)) panel.open = false
})

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return
  for (const panel of panels()) {
    panel.open = false
    panel.querySelector('summary').focus()
  }
})
