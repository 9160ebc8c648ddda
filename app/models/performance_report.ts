import { PerformanceReportSchema } from '#database/schema'

/** 実績報告 as first sent. */
export default class PerformanceReport extends PerformanceReportSchema {}
