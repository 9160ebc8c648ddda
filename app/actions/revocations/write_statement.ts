import { readFile, rm, stat } from 'node:fs/promises'
import { caseOfRevocation, lockRevocation } from '#actions/revocations/locked_revocation'
import { inTransaction } from '#actions/in_transaction'
import { postToDesk } from '#actions/letters/post_to_desk'
import { office } from '#config/office'
import EvidenceFile from '#models/evidence_file'
import RevocationStatement from '#models/revocation_statement'
import { fileName } from '#rules/files/file_name'
import { inspectFile } from '#rules/files/inspect_file'
import { RuleViolation } from '#rules/rule_violation'
import { dropEvidence, keepEvidence } from '#services/evidence_store'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

interface Upload {
  tmpPath?: string
  clientName: string
}

type Stored = Pick<EvidenceFile, 'originalName' | 'mediaType' | 'size' | 'diskKey' | 'sha256'>

/**
 * 弁明書: what the company answers to the notice, with or without a paper, before it is heard. A later one is read instead.
 * @throws RuleViolation `statement_too_late`, or what is wrong with the file
 */
export async function writeStatement(revocationId: number, { body, file }: { body: string; file: Upload | null }, actor: Actor) {
  const stored = file?.tmpPath ? await store(file.tmpPath, file.clientName) : null
  try {
    return await enter(revocationId, body, stored, actor)
  } catch (error) {
    if (stored && error instanceof RuleViolation) await dropEvidence(stored.diskKey)
    throw error
  }
}

async function enter(revocationId: number, body: string, stored: Stored | null, actor: Actor): Promise<RevocationStatement> {
  const certificationId = await caseOfRevocation(revocationId)

  return inTransaction(async (trx) => {
    const { state, hearingAt, companyId } = await lockRevocation(trx, { id: revocationId, certificationId })
    if (companyId !== actor.companyId || state !== 'noticed' || now() >= hearingAt) throw new RuleViolation('statement_too_late')

    const paper = { ...stored, revocationId, stage: 'hearing', uploadedById: actor.id!, storedAt: now() }
    const entered = stored ? await EvidenceFile.create(paper, { client: trx }) : null
    const facts = { revocationId, body, evidenceFileId: entered?.id ?? null, writtenById: actor.id!, writtenAt: now() }
    const statement = await RevocationStatement.create(facts, { client: trx })
    const path = `/office/certifications/revocations/${revocationId}`
    const happening = `revocation_statement:${statement.id}`
    await postToDesk(trx, { desk: 'certifications', post: 'clerk' }, { happening, template: 'statement_received', path, certificationId })

    return statement
  })
}

/** Looks at what it is, stores it, and proves it by re-reading. */
async function store(path: string, given: string): Promise<Stored> {
  try {
    const originalName = fileName(given)
    const { perFile } = office.upload
    const { size } = await stat(path)
    if (size > perFile) throw new RuleViolation('file_too_large', { name: originalName, megabytes: perFile / 1_000_000 })
    const mediaType = inspectFile(originalName, await readFile(path), perFile)
    return { originalName, mediaType, size, ...(await keepEvidence(path)) }
  } finally {
    await rm(path, { force: true })
  }
}
