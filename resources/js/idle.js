/** Ten minutes before a session ends without a request, the page says so. `data-idle` is the session's age in minutes. */
const { idle, idleText } = document.body.dataset

if (idle) {
  const note = Object.assign(document.createElement('div'), { className: 'notice notice-warning idle', hidden: true })
  note.setAttribute('role', 'alert')
  document.body.append(note)
  setTimeout(
    () => {
      note.hidden = false
      note.append(Object.assign(document.createElement('p'), { textContent: idleText }))
    },
    (Number(idle) - 10) * 60_000
  )
}
