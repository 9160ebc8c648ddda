import { PanelMemberSchema } from '#database/schema'

/** A member of one meeting of the panel. */
export default class PanelMember extends PanelMemberSchema {}
