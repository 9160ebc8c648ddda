import { PublicationSchema } from '#database/schema'

/** 公開の設定: what a certified company lets everybody see, item by item. */
export default class Publication extends PublicationSchema {}
