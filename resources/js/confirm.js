/** A button that cannot be undone asks first: `data-confirm` holds the question. */
const { no } = document.body.dataset

document.addEventListener('click', (event) => {
  const button = event.target.closest?.('button[data-confirm]')
  if (!button) return
  event.preventDefault()
  ask(button.dataset.confirm, button.textContent.trim(), () => button.form.requestSubmit(button))
})

function ask(question, act, then) {
  const dialog = document.createElement('dialog')
  dialog.className = 'dialog'
  const text = Object.assign(document.createElement('p'), { textContent: question, id: 'confirm-question' })
  const buttons = Object.assign(document.createElement('div'), { className: 'cluster' })
  const cancel = choice(no, 'button button-outline button-m')
  const accept = choice(act, 'button button-danger button-m')
  buttons.append(cancel, accept)
  dialog.append(text, buttons)
  dialog.setAttribute('aria-labelledby', text.id)
  cancel.addEventListener('click', () => dialog.close())
  accept.addEventListener('click', () => {
    dialog.close()
    then()
  })
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}

const choice = (label, className) => Object.assign(document.createElement('button'), { type: 'button', className, textContent: label })
