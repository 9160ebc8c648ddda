import Notice from '#models/notice'
import type { SeenPanel } from '#queries/panels/seen_panel'
import { composePaper } from '#services/papers/compose_paper'
import type { MinutesData } from '#services/papers/certification_notice_data'
import type { Paper } from '#services/papers/paper'
import { paperOf } from '#services/papers/paper_of'

export interface SeenMinutes {
  notice: Notice
  paper: Paper
  /** nothing of them is hidden from this person: the file that was issued may be handed out */
  isWhole: boolean
}

/** 審議録 without the cases that do not exist for this person. @throws E_ROW_NOT_FOUND before the meeting is closed */
export async function minutesOfPanel({ panel, hidden }: SeenPanel, language: 'ja' | 'en'): Promise<SeenMinutes> {
  const notice = await Notice.query().where({ panelId: panel.id, kind: 'minutes' }).firstOrFail()
  const data = notice.data as MinutesData
  const cases = data.cases.filter(({ certification }) => !hidden.has(certification))
  const isWhole = cases.length === data.cases.length
  const paper = isWhole ? paperOf(notice, language) : composePaper(language, { ...issued(notice), data: { ...data, cases } })

  return { notice, paper, isWhole }
}

const issued = ({ issuedOn }: Notice) => ({ kind: 'minutes' as const, form: null, number: null, issuedOn })
