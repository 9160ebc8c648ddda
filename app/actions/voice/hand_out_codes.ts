import db from '@adonisjs/lucid/services/db'

/** The codes are in the hands of the employees: from now on nobody can print them again. */
export const handOutCodes = (roundId: number) => db.from('voice_rounds').where('id', roundId).update({ sheet: null })
