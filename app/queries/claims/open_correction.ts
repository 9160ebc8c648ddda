import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import CorrectionRequest from '#models/correction_request'

/** The correction the company has been asked for and has not yet answered. */
export const openCorrection = (claimId: number, client?: QueryClientContract) =>
  CorrectionRequest.query(client ? { client } : {})
    .where({ subjectType: 'claim', subjectId: claimId })
    .whereNull('answeredAt')
    .preload('items', (items) => items.orderBy('id'))
    .orderBy('id', 'desc')
    .first()
