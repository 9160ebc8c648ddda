import logger from '@adonisjs/core/services/logger'

export interface Round {
  name: string
  everySeconds: number
  run: () => Promise<unknown>
}

/** Does each round again and again, never twice at once; `stop` lets the running ones finish. */
export function startRounds(rounds: readonly Round[]) {
  const timers = new Map<string, NodeJS.Timeout>()
  const running = new Map<string, Promise<void>>()
  let stopped = false

  const wait = (round: Round, seconds: number) => {
    if (!stopped) timers.set(round.name, setTimeout(() => running.set(round.name, walk(round)), seconds * 1000))
  }
  const walk = async (round: Round) => {
    try {
      await round.run()
    } catch (error) {
      logger.error({ err: error, round: round.name }, 'A round failed')
    }
    wait(round, round.everySeconds)
  }
  for (const round of rounds) wait(round, Math.min(5, round.everySeconds))

  return {
    async stop() {
      stopped = true
      for (const timer of timers.values()) clearTimeout(timer)
      await Promise.all(running.values())
    },
  }
}
