import db from '@adonisjs/lucid/services/db'
import { storedInstant } from '#models/columns'
import { now } from '#values/clock'

/** Keys against double submission serve for two days. */
export const forgetRequests = () =>
  db
    .from('request_keys')
    .where('created_at', '<', storedInstant(now().minus({ days: 2 })))
    .delete()
