/** What the server counted anew takes its place beside the form; what was folded open stays open. */
export function showReceipt(html) {
  const place = document.querySelector('[data-receipt]')
  if (!place || !html) return
  const folds = () => place.querySelectorAll('details[id]')
  const wasOpen = Object.fromEntries([...folds()].map(({ id, open }) => [id, open]))
  place.innerHTML = html
  for (const fold of folds()) fold.open = wasOpen[fold.id] ?? fold.open
}
