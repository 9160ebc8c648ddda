import type Certification from '#models/certification'

interface Meeting {
  id: number
  panelState: string
}

const PANELS = '/office/certifications/panels'

/** What the clerk does next with a case, and where; nothing while somebody else has the ball. */
export function nextAct({ id, state, schemeId }: Certification, panels: Meeting[], isProposed: boolean) {
  const home = `/office/certifications/${id}`
  if (isProposed) return null
  if (state === 'submitted') return { name: 'gates', path: `${home}/gates` }
  if (state === 'in_review') return { name: 'reviewers', path: `${home}/reviewers` }
  if (state === 'reviewed') return meetingOf(panels, schemeId)
  if (state === 'panelled') return { name: 'propose', path: `${home}/proposals/new` }

  return null
}

function meetingOf(panels: Meeting[], schemeId: number) {
  const ahead = panels.find(({ panelState }) => panelState === 'planned' || panelState === 'open')
  return ahead ? { name: 'meeting', path: `${PANELS}/${ahead.id}` } : { name: 'plan', path: `${PANELS}/new?scheme=${schemeId}` }
}
