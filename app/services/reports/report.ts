/** A report before it is set: the same words, numbers and drawings for the page and for the paper. */
import type { Chart } from '#services/charts/chart'

export interface ReportTable {
  head: string[]
  rows: string[][]
}

export interface ReportSection {
  heading: string
  text?: string[]
  charts?: Chart[]
  table?: ReportTable
  /** terms and what they mean */
  facts?: { label: string; value: string }[]
}

export interface Report {
  language: 'ja' | 'en'
  title: string
  /** the moment of the figures and whether the year is over */
  standing: string
  sections: ReportSection[]
}
