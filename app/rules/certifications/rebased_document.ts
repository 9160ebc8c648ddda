/** A draft moved to the next edition of its scheme: only what was touched is asked again. */
import { answerPath, answersOf, changedPath } from '#rules/certifications/assessment_document'
import { forerunners, rebaseAnswers } from '#rules/certifications/items_touched'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import type { DraftDocument } from '#rules/forms/document'

interface Rebased {
  document: DraftDocument
  /** paths whose value is another one now */
  written: string[]
  /** item of the earlier edition → the one that takes its papers over; null where nothing does */
  heirs: Map<string, string | null>
}

export function rebasedDocument(document: DraftDocument, from: SchemeInForce, to: SchemeInForce): Rebased {
  const { answers, touched } = rebaseAnswers(answersOf(from, document), from, to)
  const others = Object.entries(document).filter(([path]) => !path.startsWith('items.') || isKept(path, to))
  const hasBegun = Object.values(answersOf(from, document)).some((typed) => typed.trim() !== '')
  const rebased = {
    ...Object.fromEntries(others),
    ...Object.fromEntries(Object.entries(answers).map(([code, typed]) => [answerPath(code), typed])),
    ...(hasBegun ? Object.fromEntries(touched.map((code) => [changedPath(code), ''])) : {}),
  }

  return {
    document: rebased,
    written: Object.keys(rebased).filter((path) => rebased[path] !== document[path]),
    heirs: new Map(from.items.map(({ code }) => [code, heirOf(code, from, to)])),
  }
}

const isKept = (path: string, { items }: SchemeInForce) => items.some(({ code }) => path.startsWith(`items.${code}.`))

const heirOf = (code: string, from: SchemeInForce, to: SchemeInForce) =>
  to.items.find((item) => forerunners(item, from).some((was) => was.code === code))?.code ?? null
