import db from '@adonisjs/lucid/services/db'
import type Certification from '#models/certification'
import { gatesOf } from '#queries/certifications/gates_of'
import { caseFile } from '#queries/certification_desk/case_file'

/** The gates beside their papers: what is answered, what still waits, and which file is open. */
export async function gatesPage(certification: Certification, userId: number, fileId: number | null) {
  const file = await caseFile(certification, userId)
  const gates = await gatesOf(certification, db.connection())
  const papers = file.files.filter(({ documentCode, replacedById }) => documentCode && !replacedById)
  const shown = file.files.find(({ id }) => id === fileId) ?? papers[0] ?? null

  return {
    ...file,
    stageFiles: papers,
    shown,
    items: gates.map((gate) => ({
      ...gate,
      given: gate.declared?.reason?.trim() || null,
      files: papers.filter(({ documentCode }) => gate.document && documentCode === gate.document),
    })),
    open: gates.filter(({ isOpen }) => isOpen).length,
    failed: gates.filter(({ result }) => result === 'failed').length,
    passed: gates.filter(({ result }) => result === 'passed' || result === 'exempt').length,
  }
}
