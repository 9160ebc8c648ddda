/** Ticked results of worked examples, `field=result` each; a field whose example has two results is named by each. */
export function confirmedResults(ticked: unknown): Record<string, string> {
  const words = (Array.isArray(ticked) ? ticked : [ticked]).filter((word): word is string => typeof word === 'string')
  const pairs = words.flatMap((word) => word.split('&')).map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] as const)

  return Object.fromEntries(pairs.filter(([path]) => path))
}
