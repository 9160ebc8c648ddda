/** A case as a page that reads anywhere: no script, no address to fetch, one file. */
import i18nManager from '@adonisjs/i18n/services/main'
import type { auditedCasePage } from '#queries/audit/audited_case_page'
import type { HistoryLine } from '#queries/audit/case_history'
import { auditText } from '#values/audit_text'
import { dayText, momentText, yenText } from '#values/show'
import { workflows } from '#workflows/index'

type Locale = 'ja' | 'en'
type Page = Awaited<ReturnType<typeof auditedCasePage>>

export interface Packed {
  name: string
  title: string
  sha256: string | null
}

interface Told {
  page: Page
  packed: Packed[]
  purpose: string
  at: ReturnType<typeof momentText>
}

const STYLE =
  'body{font:16px/1.7 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}' +
  'th,td{border:1px solid #999;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}small{color:#444}'

export function caseInWords({ page, packed, purpose, at }: Told, locale: Locale): string {
  const words = i18nManager.locale(locale)
  const say = (key: string, values?: Record<string, unknown>) => escaped(words.t(`audit.${key}`, values))
  const { found } = page
  const section = (title: string, heads: string[], rows: string[][]) => `<h2>${title}</h2>${table(heads, rows)}`

  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(found.number)}</title><style>${STYLE}</style></head><body>
<h1>${escaped(found.number)}</h1>
<p>${[say(`kind.${found.kind}`), escaped(found.company ?? ''), escaped(locale === 'ja' ? found.subject : found.subject_en), stateIn(found.kind, found.state, locale)].filter(Boolean).join(' · ')}</p>
<p><small>${say('export.made', { at })} · ${say('disclosure.purpose')}: ${escaped(purpose)}</small></p>
<p>${page.fault ? say('chain.broken') : say('chain.whole', { count: page.history.filter(({ hash }) => hash).length })}</p>
${section(
  say('case.facts'),
  [],
  page.facts.map(({ name, value, as }) => [
    say(`head.${name}`),
    escaped(factIn(as, value, locale)),
  ])
)}
${section(
  say('case.history'),
  [say('trail.at'), say('trail.action'), say('trail.who'), say('trail.changes'), 'SHA-256'],
  page.history.map((line) => historyRow(line, page.names, locale))
)}
${section(
  say('case.files'),
  [say('export.file'), 'SHA-256'],
  packed.map(({ name, title, sha256 }) => [`<a href="${encodeURI(name)}">${escaped(title)}</a>`, escaped(sha256 ?? '—')])
)}
</body></html>
`
}

function factIn(as: 'yen' | 'day' | 'word' | undefined, value: unknown, locale: Locale): string {
  if (as === 'yen') return yenText(value as number, locale)
  if (as === 'day') return dayText(value as never, locale)
  const words = i18nManager.locale(locale)
  return as === 'word' && words.hasMessage(`audit.word.${value}`) ? words.t(`audit.word.${value}`) : String(value ?? '—')
}

function historyRow(line: HistoryLine, names: Record<number, string>, locale: Locale): string[] {
  const words = i18nManager.locale(locale)
  const known = (key: string, otherwise: string) => (words.hasMessage(key) ? words.t(key) : otherwise)
  const name = (line.actorId && names[line.actorId]) || ''
  const deputy = line.deputyForId ? words.t('audit.deputy', { name: names[line.deputyForId] }) : ''
  const moved =
    line.workflow && line.fromState !== line.toState
      ? `${stateIn(line.workflow, line.fromState!, locale)} → ${stateIn(line.workflow, line.toState!, locale)}`
      : ''

  return [
    escaped(momentText(line.at, locale)),
    escaped(`${stepIn(line, locale, known)} ${line.article ?? ''}`),
    escaped(`${name} ${known(`audit.as.${line.actorAs}`, line.actorAs ?? '')} ${deputy}`.trim()),
    [
      escaped(moved),
      ...Object.entries(line.facts).map(
        ([fact, value]) =>
          `${escaped(known(`audit.fact.${fact}`, known(`office.fact.${fact}`, fact)))}: ${escaped(auditText(fact, value, locale))}`
      ),
    ]
      .filter(Boolean)
      .join('<br>'),
    escaped(line.hash ?? ''),
  ]
}

const stepIn = ({ workflow, step }: HistoryLine, locale: Locale, known: (key: string, otherwise: string) => string) => {
  if (!workflow) return known(`audit.action.${step.replace('.', '_')}`, step)
  const { label } = (workflows[workflow].steps as Record<string, { label: string }>)[step]!
  return locale === 'ja' ? label : known(`steps.${workflow}.${step}`, label)
}

function stateIn(workflow: keyof typeof workflows, state: string, locale: Locale): string {
  const { office } = (workflows[workflow].states as Record<string, { office: string }>)[state]!
  return escaped(locale === 'ja' ? office : i18nManager.locale('en').t(`states.${workflow}.office.${state}`))
}

const table = (heads: string[], rows: string[][]) =>
  `<table>${heads.length ? `<thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead>` : ''}<tbody>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => SIGNS[sign]!)
