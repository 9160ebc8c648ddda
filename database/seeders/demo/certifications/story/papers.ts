import { certificate, type Enclosure } from '#database/seeders/demo/story/papers'
import { day } from '#values/day'

const written = new Map<string, Promise<Enclosure>>()

/** What a company proves an answer with; of one kind there is one paper, in whoever's name. */
export function paperNamed(label: string): Promise<Enclosure> {
  const title = label.split(/[（(]/)[0]!
  if (!written.has(title)) written.set(title, certificate(title, '実演の企業', day('2024-04-01')))

  return written.get(title)!
}
