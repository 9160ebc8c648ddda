import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import CorrectionRequest from '#models/correction_request'

/** The correction a company has been asked for and has not yet answered. */
export const openCorrectionOf = ({ type, id }: { type: 'claim' | 'certification'; id: number }, client?: QueryClientContract) =>
  CorrectionRequest.query(client ? { client } : {})
    .where({ subjectType: type, subjectId: id })
    .whereNull('answeredAt')
    .preload('items', (items) => items.orderBy('id'))
    .orderBy('id', 'desc')
    .first()
