/** Lets at most `places` pieces of work run at once; the others wait their turn. */
export function semaphore(places: number) {
  const waiting: (() => void)[] = []
  let free = places

  return async function atMost<T>(work: () => Promise<T>): Promise<T> {
    if (free > 0) free -= 1
    else await new Promise<void>((enter) => waiting.push(enter))

    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}
