import type { HttpContext } from '@adonisjs/core/http'
import { unreadyPart } from '#services/readiness'

/** For the machine that watches: is the process alive, can it work. */
export default class HealthController {
  live() {
    return { status: 'ok' }
  }

  async ready({ response }: HttpContext) {
    const part = await unreadyPart()
    return part ? response.status(503).send({ status: 'unavailable', part }) : { status: 'ok' }
  }
}
