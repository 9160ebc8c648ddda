import { fork, type ChildProcess } from 'node:child_process'
import { on, once } from 'node:events'
import app from '@adonisjs/core/services/app'
import type { Order } from '#tests/support/hands'
import { now } from '#values/clock'

type Timeless = Order extends infer One ? (One extends Order ? Omit<One, 'at'> : never) : never

/** Processes that stand ready, each with connections of its own. */
export async function manyHands(count: number) {
  const children = Array.from({ length: count }, () =>
    fork(app.makePath('tests/support/hands.ts'), { cwd: app.makePath(), execArgv: ['--import=@poppinss/ts-exec'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  )
  process.once('exit', () => children.forEach((child) => child.kill('SIGKILL')))
  await Promise.all(children.map(atHand))

  return {
    /** gives each its order at once; their answers, or null of one that died */
    obey: (orders: Timeless[]) => Promise.all(orders.map((order, index) => answerOf(children[index]!, { ...order, at: now().toMillis() } as Order))),
  }
}

/** The framework says that it is ready before the process can listen. */
async function atHand(child: ChildProcess) {
  for await (const [word] of on(child, 'message')) if (word === 'at hand') return
}

async function answerOf(child: ChildProcess, order: Order): Promise<string[] | null> {
  const answered = once(child, 'message').then(([answer]) => answer as string[])
  const ended = once(child, 'exit')
  child.send(order)
  const answer = await Promise.race([answered, ended.then(() => null)])
  await ended

  return answer
}
