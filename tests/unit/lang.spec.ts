import { globSync, readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import { claimWorkflow } from '#workflows/claim_workflow'
import { certificateRevocationWorkflow } from '#workflows/certificate_revocation_workflow'
import { certificationWorkflow } from '#workflows/certification_workflow'
import { enrolmentWorkflow } from '#workflows/enrolment_workflow'
import { workflows } from '#workflows/index'
import { panelWorkflow } from '#workflows/panel_workflow'
import { paymentRunWorkflow } from '#workflows/payment_run_workflow'
import { proposalWorkflow } from '#workflows/proposal_workflow'
import { reviewAssignmentWorkflow } from '#workflows/review_assignment_workflow'
import type { StateWords } from '#workflows/workflow'

type Texts = Map<string, string>

const read = (path: string) => readFileSync(path, 'utf8')

function textsOf(language: string): Texts {
  const files = globSync(`resources/lang/${language}/**/*.json`)
  const flat = (value: unknown, key: string): [string, string][] =>
    typeof value === 'string' ? [[key, value]] : Object.entries(value as object).flatMap(([name, inner]) => flat(inner, `${key}.${name}`))

  return new Map(files.flatMap((file) => flat(JSON.parse(read(file)), file.split('/').at(-1)!.replace('.json', ''))))
}

/** Names of the values a text takes: `{count, plural, …}` and `{name}`. */
const placeholders = (text: string) => [...new Set([...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name))].sort()

/** The Japanese words of the states stand in the workflow itself; English has them as texts. */
const stateWords = [
  ...[claimWorkflow, enrolmentWorkflow, certificationWorkflow, certificateRevocationWorkflow].flatMap(({ name, states }) =>
    wordsFor('company', name, states)
  ),
  ...[
    claimWorkflow,
    enrolmentWorkflow,
    certificationWorkflow,
    certificateRevocationWorkflow,
    reviewAssignmentWorkflow,
    panelWorkflow,
    proposalWorkflow,
    paymentRunWorkflow,
  ].flatMap(({ name, states }) => wordsFor('office', name, states)),
]

/** So do the words of the steps. */
const stepWords = Object.entries(workflows).flatMap(([name, { steps }]) =>
  Object.entries<{ label: string }>(steps).map(([step, { label }]) => [`steps.${name}.${step}`, label] as const)
)

function wordsFor(reader: 'office' | 'company', name: string, states: Record<string, StateWords>) {
  return Object.entries(states).map(([state, words]) => [`states.${name}.${reader}.${state}`, words[reader]] as const)
}

const ja = new Map([...textsOf('ja'), ...stateWords, ...stepWords])
const en = textsOf('en')
const views = globSync('resources/views/**/*.edge')
const sources = [...views, ...globSync('app/**/*.ts'), ...globSync('start/**/*.ts')]

/** Keys written out in `t('area.key')`, also both branches of a condition; those put together end with a dot and name a group. */
function keysIn(file: string) {
  const calls = [...read(file).matchAll(/\bt\(((?:[^(){]|\([^()]*\)|\$\{[^}]*\})*)/g)].map(([, inside]) => inside)
  const quoted = calls.flatMap((inside) => [...inside.matchAll(/['`]([a-z_]+\.(?:[\w.]+)?)(?=['`]|\$\{)/g)].map(([, key]) => key))

  return quoted.map((key) => ({ file, key }))
}

const exists = (texts: Texts, key: string) =>
  key.endsWith('.') ? [...texts.keys()].some((known) => known.startsWith(key)) : texts.has(key)

test.group('The two languages', () => {
  test('say the same things: no key is missing in either, none is empty', ({ assert }) => {
    const missing = [...ja.keys()].filter((key) => !en.has(key)).map((key) => `en lacks ${key}`)
    const surplus = [...en.keys()].filter((key) => !ja.has(key)).map((key) => `ja lacks ${key}`)
    // Words around a value may all stand on one side of it.
    const empty = [...ja, ...en]
      .filter(([key, text]) => text.trim() === '' && !/_(before|after)$/.test(key))
      .map(([key]) => `${key} is empty`)

    assert.deepEqual([...missing, ...surplus, ...empty], [])
  })

  test('take the same values', ({ assert }) => {
    const differing = [...ja].filter(([key, text]) => en.has(key) && placeholders(text).join() !== placeholders(en.get(key)!).join())

    assert.deepEqual(
      differing.map(([key]) => key),
      []
    )
  })

  test('know every key that a page or a program asks for', ({ assert }) => {
    const unknown = sources.flatMap(keysIn).filter(({ key }) => !exists(ja, key))

    assert.deepEqual(unknown, [])
  })

  test('know the sentence of every refusal', ({ assert }) => {
    const reasons = globSync('app/**/*.ts').flatMap((file) =>
      [...read(file).matchAll(/new RuleViolation\(\s*'(\w+)'/g)].map(([, reason]) => reason)
    )

    assert.isNotEmpty(reasons)
    assert.deepEqual(
      [...new Set(reasons)].filter((reason) => !ja.has(`violations.${reason}`)),
      []
    )
  })

  test('have a word for all that the trail of the office can tell', ({ assert }) => {
    const happenings = globSync('app/{actions,controllers,middleware}/**/*.ts').flatMap((file) =>
      [...read(file).matchAll(/\baction(?:: | = )[^\n]*?'[a-z_]+\.[a-z_]+'[^\n]*/g)].flatMap(([line]) => [...line.matchAll(/'([a-z_]+)\.([a-z_]+)'/g)])
    )

    assert.isNotEmpty(happenings)
    assert.deepEqual(
      [...new Set(happenings.map(([, subject, verb]) => `audit.action.${subject}_${verb}`))].filter((key) => !ja.has(key)),
      []
    )
  })

  test('are spoken by the texts alone: no page holds a Japanese sentence of its own', ({ assert }) => {
    // A comment may, and so may the link that names the other language in that language.
    const allowed = /\{\{--[\s\S]*?--\}\}|'日本語'/g
    const spoken = views.filter((file) => /[ぁ-ゖァ-ヺ一-鿿]/.test(read(file).replace(allowed, '')))

    assert.deepEqual(spoken, [])
  })
})
