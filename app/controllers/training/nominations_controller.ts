import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { HttpContext } from '@adonisjs/core/http'
import { carryOutNominations } from '#actions/training/carry_out_nominations'
import { previewNominations } from '#actions/training/preview_nominations'
import { tryNominations } from '#actions/training/try_nominations'
import { withdrawNomination } from '#actions/training/withdraw_nomination'
import { nominableSession } from '#queries/training/nominable_sessions'
import { nominationBatchOf } from '#queries/training/nomination_batch_of'
import { readNominationFile, readNominationRows, type NominationRow, type RowProblem } from '#rules/courses/nomination_rows'
import { isOpenToApplications } from '#rules/courses/open_to_applications'
import { csvText } from '#services/csv_text'
import { MOST_TYPED, nominationFileValidator, typedPeople } from '#validators/training/nominations'
import { now } from '#values/clock'
import { idIn } from '#values/id_in'

const ROWS = 5
const OF_NAME: RowProblem['why'][] = ['name_missing', 'name_long', 'formula']
const UTF8_MARK = '\uFEFF'

/** 推薦: by form or by file; first tried, then carried out, all of it or nothing. */
export default class NominationsController {
  create(ctx: HttpContext) {
    return page(ctx, { people: [], problems: [] })
  }

  /** People typed into the form; `more` only adds rows to it. */
  async store(ctx: HttpContext) {
    const people = typedPeople(ctx.request.input('people'))
    if (ctx.request.input('more') !== undefined) return page(ctx, { people, problems: [], more: ROWS })

    const { rows, problems } = readNominationRows(people)
    const all = people.length > 0 ? problems : [{ line: 1, why: 'name_missing' as const, values: {} }]
    if (all.length > 0) return page(ctx, { people, problems: all })
    return kept(ctx, rows, Buffer.from(JSON.stringify(rows)))
  }

  async upload(ctx: HttpContext) {
    const { file } = await ctx.request.validateUsing(nominationFileValidator)
    const bytes = await readFile(file.tmpPath!)
    const text = csvText(bytes)
    const { rows, problems } = text === null ? { rows: [], problems: [{ line: null, why: 'encoding' as const, values: {} }] } : readNominationFile(text)
    if (problems.length > 0) return page(ctx, { people: [], problems: [], inFile: problems })
    return kept(ctx, rows, bytes)
  }

  /** A file with nothing but its headings. */
  template({ response, i18n }: HttpContext) {
    response.header('Content-Type', 'text/csv; charset=utf-8')
    response.header('Content-Disposition', 'attachment; filename="nominations.csv"')
    return response.send(`${UTF8_MARK}${i18n.t('training.person.name')},${i18n.t('training.person.email')}\r\n`)
  }

  async show({ company, params, view }: HttpContext) {
    const batch = await nominationBatchOf(company.id, idIn(params.batch_id))
    const session = await nominableSession(batch.courseSessionId)
    return view.render('pages/training/nomination', { session, batch, preview: batch.carriedOutAt ? null : await previewNominations(batch), isOpen: isOpenToApplications(session, now()) })
  }

  async carryOut({ company, params, actor, response, session, i18n, locale, receivedAt }: HttpContext) {
    const batch = await nominationBatchOf(company.id, idIn(params.batch_id))
    await carryOutNominations(batch, actor, { locale, receivedAt })
    session.flash('notice', { kind: 'success', text: i18n.t('training.nominations.carried_out', { count: batch.rows.length }) })
    return response.redirect().toPath(`/companies/${company.id}/training/nominations/${batch.id}`)
  }

  async destroy({ company, params, actor, response, session, i18n }: HttpContext) {
    await withdrawNomination(idIn(params.enrolment_id), actor)
    session.flash('notice', { kind: 'success', text: i18n.t('training.nominations.withdrawn') })
    return response.redirect().toPath(`/companies/${company.id}/training`)
  }
}

async function kept({ company, params, actor, response }: HttpContext, rows: NominationRow[], source: Buffer) {
  const { id } = await nominableSession(idIn(params.session_id))
  const sha256 = createHash('sha256').update(source).digest('hex')
  const batch = await tryNominations({ sessionId: id, rows, sha256 }, actor)
  return response.redirect().toPath(`/companies/${company.id}/training/nominations/${batch.id}`)
}

interface Shown {
  people: NominationRow[]
  problems: RowProblem[]
  inFile?: RowProblem[]
  more?: number
}

async function page(ctx: HttpContext, { people, problems, inFile = [], more = 0 }: Shown) {
  const { params, response, view, i18n } = ctx
  const session = await nominableSession(idIn(params.session_id))
  if (problems.length + inFile.length > 0) {
    ctx.isRefused = true
    response.status(422)
    const errors = problems.map(({ line, why, values }) => [`people.${line! - 1}.${OF_NAME.includes(why) ? 'name' : 'email'}`, i18n.t(`training.nominations.why.${why}`, values)])
    view.share({ errors: Object.fromEntries(errors) })
  }
  const length = Math.min(MOST_TYPED, Math.max(ROWS, (people.at(-1)?.line ?? 0) + more))
  const rows = Array.from({ length }, (_, index) => people.find(({ line }) => line === index + 1) ?? { line: index + 1, name: '', email: '' })

  return view.render('pages/training/nominate', { session, rows, inFile, canAdd: length < MOST_TYPED, isOpen: isOpenToApplications(session, now()) })
}
