import { configProvider } from '@adonisjs/core'
import type { ConfigProvider } from '@adonisjs/core/types'
import type { SessionStoreFactory } from '@adonisjs/session/types'

const PERIOD = 60_000
const KEPT = 10_000

/** The same store, which prolongs a session at most once a minute: a page that only reads writes nothing. */
export const sparing = (provider: ConfigProvider<SessionStoreFactory>): ConfigProvider<SessionStoreFactory> =>
  configProvider.create(async (app) => {
    const make = await provider.resolver(app)
    const touched = new Map<string, number>()

    return (ctx, config) => {
      const store = make(ctx, config)
      const touch = store.touch.bind(store)
      store.touch = (sessionId) => {
        if (Date.now() - (touched.get(sessionId) ?? 0) < PERIOD) return
        if (touched.size > KEPT) touched.clear()
        touched.set(sessionId, Date.now())
        return touch(sessionId)
      }
      return store
    }
  })
