/** What the components of `resources/views/components` share: attributes, and how a field finds its error and its value. */
import edge from 'edge.js'
import { office } from '#config/office'
import { menu } from '#start/navigation'
import { claimWorkflow } from '#workflows/claim_workflow'
import { enrolmentWorkflow } from '#workflows/enrolment_workflow'
import { workflows } from '#workflows/index'

const SPECIAL: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: unknown) => String(text).replace(/[&<>"']/g, (sign) => SPECIAL[sign]!)

/** `hires[0][name]` and `hires.0.name` are one field: errors and typed values know it by the second. */
export const pathOf = (name: string) => name.replace(/\[(\w*)\]/g, '.$1').replace(/\.$/, '')

/** The id by which the error summary links to a field. */
export const idOf = (name: string) => `f-${pathOf(name).replace(/[^\w-]+/g, '-')}`

/** Attributes of an element, escaped; those without a value are left out. */
export const attrs = (record: Record<string, unknown>) =>
  edge.globals.html.safe(
    Object.entries(record)
      .filter(([, value]) => value !== undefined && value !== null && value !== false)
      .map(([key, value]) => (value === true ? key : `${key}="${escaped(value)}"`))
      .join(' ')
  )

/** `{ autosave: true }` → `{ 'data-autosave': '' }` */
export const dataAttrs = (data: Record<string, unknown> = {}) =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      `data-${key.replace(/[A-Z]/g, (big) => `-${big.toLowerCase()}`)}`,
      value === true ? '' : value,
    ])
  )

interface FieldProps {
  name: string
  value?: unknown
  error?: string
  help?: unknown
  required?: boolean
  data?: Record<string, unknown>
}

type Old = (name: string, fallback?: unknown) => unknown

/** What every kind of field prints: its id, its error, its value and the attributes that tie them together. */
export function field(props: FieldProps, errors: Record<string, string> = {}, old: Old = (_name, fallback) => fallback) {
  const [path, id] = [pathOf(props.name), idOf(props.name)]
  const error = props.error ?? errors[path] ?? errors[props.name]
  const described = [props.help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ')

  return {
    id,
    error,
    value: old(path, props.value) ?? '',
    /** an unchecked box sends nothing, so what was typed counts only when the form came back */
    isBack: Object.keys(errors).length > 0,
    attrs: {
      'id': id,
      'name': props.name,
      'aria-describedby': described || undefined,
      'aria-invalid': error ? 'true' : undefined,
      'aria-required': props.required ? 'true' : undefined,
      ...dataAttrs(props.data),
    },
  }
}

/** The error summary's rows, from a record of field and message or from a list. */
export const errorRows = (errors: Record<string, string> | { field: string; message: string }[] = {}) =>
  (Array.isArray(errors) ? errors : Object.entries(errors).map(([name, message]) => ({ field: name, message }))).map((row) => ({
    ...row,
    id: idOf(row.field),
  }))

edge.global('attrs', attrs)
edge.global('dataAttrs', dataAttrs)
edge.global('field', field)
edge.global('errorRows', errorRows)
edge.global('idOf', idOf)
edge.global('claimStates', claimWorkflow.states)
edge.global('enrolmentStates', enrolmentWorkflow.states)
edge.global('statesOf', (name: keyof typeof workflows) => workflows[name].states)
edge.global('stepsOf', (name: keyof typeof workflows) => workflows[name].steps)
edge.global('menu', menu)
edge.global('departments', office.departments)
