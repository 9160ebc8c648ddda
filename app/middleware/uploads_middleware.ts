import { rm } from 'node:fs/promises'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** What a request uploaded lies in a temporary folder; whatever became of the request, nothing of it stays there. */
export default class UploadsMiddleware {
  async handle({ request }: HttpContext, next: NextFn) {
    try {
      await next()
    } finally {
      const uploads = Object.values(request.allFiles()).flat()
      await Promise.all(uploads.flatMap(({ tmpPath }) => (tmpPath ? rm(tmpPath, { force: true }) : [])))
    }
  }
}
