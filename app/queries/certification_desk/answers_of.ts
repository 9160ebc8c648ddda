import CertificationAnswer from '#models/certification_answer'
import type Certification from '#models/certification'
import EvidenceFile from '#models/evidence_file'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { fieldScore } from '#rules/certifications/score'
import type { CertificationState } from '#workflows/certification_workflow'

/** Until the reviews are concluded the desk sees nothing of what they found. */
const CONCLUDED: readonly CertificationState[] = ['reviewed', 'panelled', 'concluded', 'declined']

/** The fields applied for, each with its answers, their evidence and points: the company's own, and the reviews' once they are concluded. */
export async function answersOf({ id, fields, state }: Certification, scheme: SchemeInForce) {
  const answers = new Map((await CertificationAnswer.query().where('certificationId', id)).map((answer) => [answer.item, answer]))
  const files = await EvidenceFile.query().where('certificationId', id).whereNull('removedAt').orderBy('id')
  const isConcluded = CONCLUDED.includes(state)
  const applied = scheme.fields.filter(({ code }) => ((fields ?? []) as string[]).includes(code))

  return {
    files,
    isConcluded,
    fields: applied.map((field) => ({
      field,
      own: fieldScore(scheme, field.code, (item) => answers.get(item.code)?.ownPoints ?? null),
      accepted: isConcluded ? fieldScore(scheme, field.code, (item) => answers.get(item.code)?.acceptedPoints ?? null) : null,
      items: scheme.items
        .filter((item) => item.field === field.code)
        .map((item) => {
          const answer = answers.get(item.code)
          return {
            item,
            typed: answer?.answer ?? '',
            previous: answer?.previousAnswer ?? null,
            isCarried: answer?.isCarried ?? false,
            ownPoints: answer?.ownPoints ?? null,
            acceptedPoints: isConcluded ? (answer?.acceptedPoints ?? null) : null,
            files: files.filter(({ itemCode }) => itemCode === item.code),
          }
        }),
    })),
  }
}
