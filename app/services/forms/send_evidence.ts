import type { HttpContext } from '@adonisjs/core/http'
import type EvidenceFile from '#models/evidence_file'
import { openEvidence } from '#services/evidence_store'
import { contentDisposition } from '#services/forms/content_disposition'

/** The bytes of a stored file under its name and true type; `?download` saves it. */
export async function sendEvidence(
  { mediaType, size, originalName, diskKey }: EvidenceFile,
  { request, response }: Pick<HttpContext, 'request' | 'response'>
) {
  response.header('Content-Type', mediaType)
  response.header('Content-Length', String(size))
  response.header('Content-Disposition', contentDisposition(originalName, { isDownload: Boolean(request.input('download')) }))
  return response.stream(await openEvidence(diskKey))
}
