import type { HttpContext } from '@adonisjs/core/http'
import db from '@adonisjs/lucid/services/db'

/** For the machine that watches: is the process alive, can it work. */
export default class HealthController {
  live() {
    return { status: 'ok' }
  }

  async ready({ response }: HttpContext) {
    try {
      await db.rawQuery('select 1')
      return { status: 'ok' }
    } catch {
      return response.status(503).send({ status: 'unavailable', part: 'database' })
    }
  }
}
