import { PanelRecusalSchema } from '#database/schema'

/** 除斥: who leaves the room for a case. */
export default class PanelRecusal extends PanelRecusalSchema {}
