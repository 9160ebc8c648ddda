import { SavedFilterSchema } from '#database/schema'

/** A view of the desk's list that a person wants to find again. */
export default class SavedFilter extends SavedFilterSchema {}
