import { rm } from 'node:fs/promises'
import type { CaseForm } from '#actions/forms/case_form'
import { receiveFile } from '#actions/forms/receive_file'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'

interface Upload {
  tmpPath?: string
  clientName: string
  size: number
}

/**
 * The files that came with a form, each in its slot: `evidence_<line>`, `item_<code>` or `document_<code>`, one or several.
 * `replaces_<slot>` names the files whose place the first one takes. Those that are right are kept even when another is refused.
 * @throws RuleViolation of the first one refused
 */
export async function receiveFiles(
  uploads: Record<string, Upload | Upload[]>,
  typed: Record<string, unknown>,
  form: CaseForm,
  actor: Actor
) {
  let refused: unknown = null
  for (const [field, files] of Object.entries(uploads)) {
    for (const [index, file] of [files].flat().entries()) {
      if (!file.clientName || !file.tmpPath) continue
      try {
        await receiveFile(form, actor, slotOf(field), {
          path: file.tmpPath,
          name: file.clientName,
          replaces: index === 0 ? idsOf(typed[`replaces_${field}`]) : null,
        })
      } catch (error) {
        if (!(error instanceof RuleViolation)) throw error
        refused ??= error
      } finally {
        await rm(file.tmpPath, { force: true })
      }
    }
  }
  if (refused) throw refused
}

const idsOf = (text: unknown) => (typeof text === 'string' ? text.split(',').map(Number).filter(Number.isSafeInteger) : null)

const slotOf = (field: string) => ({
  lineKey: /^evidence_(\w+)$/.exec(field)?.[1] ?? null,
  itemCode: /^item_([\w-]+)$/.exec(field)?.[1] ?? null,
  documentCode: /^document_([\w-]+)$/.exec(field)?.[1] ?? null,
})
