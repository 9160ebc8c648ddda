import type EvidenceFile from '#models/evidence_file'
import { contentDisposition } from '#services/forms/content_disposition'

/** How a stored file is sent: under its name and true type. */
export const evidenceHeaders = ({ mediaType, size, originalName }: EvidenceFile, isDownload: boolean) => ({
  'Content-Type': mediaType,
  'Content-Length': String(size),
  'Content-Disposition': contentDisposition(originalName, { isDownload }),
})
