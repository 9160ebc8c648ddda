import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Certification from '#models/certification'
import CertificationAnswer from '#models/certification_answer'
import type { Answers } from '#rules/certifications/answers'
import { onlyForerunner } from '#rules/certifications/items_touched'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'

interface AsItStands {
  scheme: SchemeInForce
  answers: Answers
  files: { itemCode: string | null; carriedFromId: number | null }[]
}

/**
 * Items of a renewal that are as the renewed case was judged: the question means the same, the answer is the same,
 * whatever its code, no other paper was added. They are neither proved nor reviewed again. Item → the points that were accepted.
 */
export async function carriedItems(
  { renewsId }: Certification,
  { scheme, answers, files }: AsItStands,
  client?: TransactionClientContract
): Promise<Map<string, number>> {
  if (renewsId === null) return new Map()
  const judged = await CertificationAnswer.query({ client }).where('certificationId', renewsId).whereNotNull('acceptedPoints')
  const before = { items: judged.map((row) => ({ code: row.item, row })) }
  const renewed = new Set(files.flatMap(({ itemCode, carriedFromId }) => (carriedFromId === null && itemCode ? [itemCode] : [])))
  const carried = scheme.items.flatMap((item): [string, number][] => {
    const was = onlyForerunner(item, before, scheme)?.row
    const isSame = was?.itemVersion === item.version && was.answer === answers[item.code] && !renewed.has(item.code)
    return isSame ? [[item.code, was.acceptedPoints!]] : []
  })

  return new Map(carried)
}
