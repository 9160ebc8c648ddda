import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import SubsidyProgramme from '#models/subsidy_programme'
import type { ProgrammeDefinition } from '#rules/claims/programme_definition'

/** Name, ordinance, project and sign of a programme as they stand today; older terms may still say others. */
export async function programmeWords(code: string, trx: TransactionClientContract) {
  const { name, nameEn, ordinance, procedure, project, claimSign } = await SubsidyProgramme.query({ client: trx }).where({ code }).firstOrFail()

  return { name, nameEn, ordinance, procedure: procedure as ProgrammeDefinition['procedure'], project: project!, claimSign }
}
