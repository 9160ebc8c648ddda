/** What a next edition of a scheme asks again of those who answered the last one. */
import type { Answers } from '#rules/certifications/answers'
import type { SchemeDefinition, SchemeItem } from '#rules/certifications/scheme_definition'

type Edition = Pick<SchemeDefinition, 'items'>
type Named = Pick<SchemeItem, 'code' | 'formerly'>

/** Items of the earlier edition that this one continues: itself, else those it was formerly. */
export function forerunners<Item extends Named>(item: Named, from: { items: Item[] }): Item[] {
  const same = from.items.filter(({ code }) => code === item.code)
  return same.length > 0 ? same : from.items.filter(({ code }) => item.formerly?.includes(code))
}

/** The earlier item that this one alone continues under whatever code; null for one that is new, split off or put together. */
export function onlyForerunner<Item extends Named>(item: Named, from: { items: Item[] }, to: { items: Named[] }): Item | null {
  const [was, ...others] = forerunners(item, from)
  const heirs = to.items.filter((one) => forerunners(one, from).some(({ code }) => code === was?.code))
  return was && others.length === 0 && heirs.length === 1 ? was : null
}

export interface ItemsTouched {
  fresh: string[]
  /** they mean something else now */
  raised: string[]
  /** only the code changed; its answer is carried over */
  renamed: { from: string; to: string }[]
  /** one item made of several, or several of one: answers are carried over and asked to be confirmed */
  remade: string[]
  gone: string[]
}

export function itemsTouched(from: Edition, to: Edition): ItemsTouched {
  const steps = to.items.map((item) => ({ item, was: forerunners(item, from) }))
  const heirs = (code: string) => steps.filter(({ was }) => was.some((one) => one.code === code)).length
  const isRemade = (was: SchemeItem[]) => was.length > 1 || was.some(({ code }) => heirs(code) > 1)
  const isRaised = (item: SchemeItem, was: SchemeItem[]) => was.some(({ version }) => item.version > version)
  const codes = (those: typeof steps) => those.map(({ item }) => item.code)

  return {
    fresh: codes(steps.filter(({ was }) => was.length === 0)),
    raised: codes(steps.filter(({ item, was }) => isRaised(item, was))),
    renamed: steps
      .filter(({ item, was }) => was.length === 1 && was[0]!.code !== item.code)
      .map(({ item, was }) => ({ from: was[0]!.code, to: item.code })),
    remade: codes(steps.filter(({ item, was }) => isRemade(was) && !isRaised(item, was))),
    gone: from.items.map(({ code }) => code).filter((code) => heirs(code) === 0),
  }
}

/** Answers as the next edition has them, and which of its items are to be answered or confirmed again. */
export function rebaseAnswers(answers: Answers, from: Edition, to: Edition): { answers: Answers; touched: string[] } {
  const { fresh, raised, remade } = itemsTouched(from, to)
  const again = new Set([...fresh, ...raised, ...remade])
  const carried = to.items.flatMap((item) => {
    const source = forerunners(item, from)
      .map(({ code }) => code)
      .find((code) => answers[code]?.trim())
    return source === undefined ? [] : [[item.code, answers[source]!] as const]
  })

  return { answers: Object.fromEntries(carried), touched: to.items.map(({ code }) => code).filter((code) => again.has(code)) }
}
