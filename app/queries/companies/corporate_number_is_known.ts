import db from '@adonisjs/lucid/services/db'

/** Whether another company is registered under this number. */
export const corporateNumberIsKnown = async (number: string | null | undefined, besides?: number): Promise<boolean> =>
  Boolean(
    number &&
      (await db
        .from('companies')
        .where('corporate_number', number)
        .if(besides, (query) => query.whereNot('id', besides!))
        .select('id')
        .first())
  )
