import { ExportSchema } from '#database/schema'

/** A file asked for, written by the worker. */
export default class Export extends ExportSchema {
  get isWaiting() {
    return !this.readyAt && !this.failed
  }

  /** how far it is, of a hundred; null until its rows are counted */
  get percent() {
    return this.rowsExpected === null ? null : Math.min(100, Math.floor(((this.rows ?? 0) * 100) / Math.max(1, this.rowsExpected)))
  }
}
