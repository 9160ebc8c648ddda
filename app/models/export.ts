import { ExportSchema } from '#database/schema'

/** A file asked for, written by the worker. */
export default class Export extends ExportSchema {}
