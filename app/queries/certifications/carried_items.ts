import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Certification from '#models/certification'
import CertificationAnswer from '#models/certification_answer'
import type { Answers } from '#rules/certifications/answers'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'

interface AsItStands {
  scheme: SchemeInForce
  answers: Answers
  files: { itemCode: string | null; carriedFromId: number | null }[]
}

/**
 * Items of a renewal that are as the renewed case was judged: the question means the same, the answer is the same,
 * no other paper was added. They are neither proved nor reviewed again. Item → the points that were accepted.
 */
export async function carriedItems(
  { renewsId }: Certification,
  { scheme, answers, files }: AsItStands,
  client?: TransactionClientContract
): Promise<Map<string, number>> {
  if (renewsId === null) return new Map()
  const judged = await CertificationAnswer.query({ client }).where('certificationId', renewsId).whereNotNull('acceptedPoints')
  const renewed = new Set(files.flatMap(({ itemCode, carriedFromId }) => (carriedFromId === null && itemCode ? [itemCode] : [])))
  const isSame = ({ item, itemVersion, answer }: CertificationAnswer) =>
    scheme.items.some(({ code, version }) => code === item && version === itemVersion) && answers[item] === answer && !renewed.has(item)

  return new Map(judged.filter(isSame).map(({ item, acceptedPoints }) => [item, acceptedPoints!]))
}
