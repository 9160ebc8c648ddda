/** One entry of a correction list, as the form sends it. */
export const entry = (index: number, target: string, reasonCode = 'OTHER') => ({
  [`entries[${index}][target]`]: target,
  [`entries[${index}][reasonCode]`]: reasonCode,
  [`entries[${index}][whatIsWrong]`]: '金額が請求書と違います。',
  [`entries[${index}][howToMend]`]: '請求書の税抜金額を入れてください。',
})

/** One item of the checklist, as the form sends it. */
export const checked = (index: number, code: string, result: string, note = '') => ({
  [`items[${index}][code]`]: code,
  [`items[${index}][result]`]: result,
  [`items[${index}][note]`]: note,
})
