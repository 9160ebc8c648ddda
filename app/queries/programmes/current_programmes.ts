import SubsidyProgramme from '#models/subsidy_programme'
import { estimateBasis, type EstimateBasis } from '#queries/programmes/estimate_basis'

/** Every programme with its terms of today's fiscal year. */
export async function currentProgrammes(): Promise<EstimateBasis[]> {
  const codes = await SubsidyProgramme.query().orderBy('id').select('code')
  const bases = await Promise.all(codes.map(({ code }) => estimateBasis(code, null)))

  return bases.filter((basis) => basis !== null)
}
