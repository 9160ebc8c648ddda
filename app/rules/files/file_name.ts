const LONGEST = 120

// Control characters, and the marks that turn the direction of a name so that its ending lies.
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** The name a file keeps: no folders, no hidden characters, composed (NFC), not too long; the ending survives. */
export function fileName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1)!
  const name = last.replace(HIDDEN, '').replace(/["<>|:*?]/g, '_').trim().replace(/^\.+/, '')
  const ending = endingOf(name)
  const stem = [...(ending ? name.slice(0, -(ending.length + 1)) : name)].slice(0, LONGEST - ending.length - 1).join('')

  return (stem || 'file') + (ending ? `.${ending}` : '')
}

/** The ending in lower case: `pdf`, or nothing. */
export const endingOf = (name: string) => /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''
