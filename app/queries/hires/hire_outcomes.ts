/** What counts, in SQL, over an outcome `o` and the answer `a` that stands: whoever left later was still there on that day. */
export const STILL_EMPLOYED = `(a.answer = 'employed' or (a.answer = 'left' and a.left_on >= o.check_on))`
