import { SiteVisitSchema } from '#database/schema'

/** 訪問・ヒアリングの記録 */
export default class SiteVisit extends SiteVisitSchema {}
