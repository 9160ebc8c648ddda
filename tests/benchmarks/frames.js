/** What stands around the portal's lists (header, filters, counts, footer) for the yardstick, and the words its rows are made of. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/node24.js'

const built = (file) => import(join(root, 'build', 'app', file))
const lang = (area) => JSON.parse(readFileSync(join(root, 'resources', 'lang', 'ja', `${area}.json`), 'utf8'))

/** Where a list begins, how a row ends, how one begins. */
export const LISTS = {
  courses: ['<ul class="course-list" role="list">', '</li>', '<li class="course-card">'],
  queue: ['<tbody>', '</tr>', '<tr data-row>'],
}

/** The rows of a page, and what stands before and after them. */
export function cut(page, [opening, rowEnd]) {
  const from = page.indexOf(opening) + opening.length
  const closing = opening === '<tbody>' ? '</tbody>' : 'class="pager'
  const last = page.indexOf(closing, from)
  if (from < opening.length || last < 0) throw new Error(`The page has no ${opening}: ${page.slice(0, 200)}`)
  const to = page.lastIndexOf(rowEnd, last) + rowEnd.length

  return { before: page.slice(0, from), rows: page.slice(from, to), after: page.slice(to) }
}

export async function framesOf(pages, db) {
  const { officeCalendar } = await built('values/business_calendar.js')
  const { claimWorkflow } = await built('workflows/claim_workflow.js')
  const { today } = await built('values/clock.js')
  const terms = await db.rows('SELECT id, definition FROM programme_terms')
  const days = Array.from({ length: 400 }, (_, index) => new Date(Date.now() + (index - 200) * 86_400_000).toISOString().slice(0, 10))

  return {
    home: pages.home,
    courses: cut(pages.courses, LISTS.courses),
    queue: cut(pages.queue, LISTS.queue),
    words: lang('catalogue'),
    office: lang('office').desk,
    states: Object.fromEntries(Object.entries(claimWorkflow.states).map(([state, { office }]) => [state, office])),
    tones: tones(),
    businessDays: Object.fromEntries(days.map((day) => [day, officeCalendar.businessDaysBetween(days[0], day)])),
    standardDays: Object.fromEntries(terms.map(({ id, definition }) => [id, JSON.parse(definition).standardDays])),
    today: today(),
  }
}

/** Read from the badge itself, so that they cannot differ. */
function tones() {
  const [, pairs] = /tones = \{(.*)\}/.exec(readFileSync(join(root, 'resources/views/components/case/badge.edge'), 'utf8'))
  return Object.fromEntries([...pairs.matchAll(/(\w+): '(\w+)'/g)].map(([, state, tone]) => [state, tone]))
}

/** The same rows: what differs by nature (white space, tokens) is taken off. */
export const plain = (rows) =>
  rows
    .replace(/(name=['"]_(?:csrf|once)['"] value=['"])[^'"]*/g, '$1')
    .replace(/'/g, '"')
    .replace(/\/>/g, '>')
    .replace(/\s+/g, ' ')
    .replace(/ ?([<>]) ?/g, '$1')
    .trim()
