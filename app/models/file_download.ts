import { FileDownloadSchema } from '#database/schema'

/** Who took the bank file, and when. */
export default class FileDownload extends FileDownloadSchema {}
