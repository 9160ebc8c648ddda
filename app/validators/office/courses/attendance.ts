/** What the desk and the instructor may send of attendance and results. */
import vine from '@vinejs/vine'
import { form } from '#validators/form'

const id = () => form.number().withoutDecimals().positive()
const reason = () => form.string().trim().maxLength(500)
const minutes = () => form.number().withoutDecimals().range([0, 1_440])
const person = /^e\d{1,9}$/

/** One row a person, named `e<enrolment>`: a list by number would be taken for a list. */
const rowsOf = <Schema extends Parameters<typeof form.record>[0]>(row: Schema) =>
  form.record(row).validateKeys((keys, field) => {
    if (keys.some((key) => !person.test(key))) field.report('The rows name no enrolments', 'record', field)
  })

export const attendanceValidator = form.create({
  meeting: id(),
  reason: reason().optional(),
  /** how to record whoever has no mark */
  others: form.enum(['full'] as const).optional(),
  rows: rowsOf(
    form.object({
      mark: form.enum(['full', 'part', 'absent'] as const).optional(),
      minutes: minutes().optional().requiredWhen('mark', '=', 'part'),
      seen: minutes().optional(),
    })
  ),
})

export const joinLogValidator = form.create({
  meeting: id(),
  log: form.string().maxLength(200_000).optional(),
  file: form.file({ size: '1mb', extnames: ['csv', 'txt', 'tsv'] }).optional(),
})

export const assessmentsValidator = form.create({
  rows: rowsOf(
    form.object({
      assignment: form.enum(['accepted', 'rejected'] as const).optional(),
      test: form.number().withoutDecimals().range([0, 100]).optional(),
    })
  ),
})

export const closingValidator = form.create({ named: form.array(id()).maxLength(5_000).optional() })
export const reopeningValidator = form.create({ enrolment: id(), reason: reason().minLength(1) })

export const certificateActValidator = form.create({
  certificate: id(),
  act: form.enum(['revoke', 'reissue'] as const),
  reason: reason().minLength(1),
})


export const checkInValidator = form.create({
  meeting: id(),
  enrolment: id().optional(),
  code: form.string().trim().maxLength(60).optional().requiredWhen((field) => !field.parent.enrolment),
})

export const scansValidator = vine.create({
  meeting: vine.number().withoutDecimals().positive(),
  scans: vine
    .array(
      vine.object({
        key: vine.string().regex(/^[\w-]{8,36}$/),
        code: vine.string().trim().minLength(1).maxLength(60),
        at: vine.number().withoutDecimals().range([0, 8_640_000_000_000]),
      })
    )
    .minLength(1)
    .maxLength(500),
})
