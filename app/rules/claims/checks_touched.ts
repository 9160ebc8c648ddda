/** Which answers of the checklist no longer hold when a place of the case is about to change. */
export function isTouched(code: string, targets: readonly string[]): boolean {
  return targets.some((target) => {
    const [list, key] = target.split('.')
    if (list === 'lines') return code.startsWith(`line.${key}.`)
    if (list === 'hires') return code.endsWith('.hire')
    if (list === 'company') return code.startsWith('requirement.')
    if (list === 'documents') return code === `document.${key}`
    return list === 'pledges' && code === `pledge.${key}`
  })
}
