import type { HttpContext } from '@adonisjs/core/http'
import { renderNotice } from '#actions/notices/render_notice'
import CourseCharge from '#models/course_charge'
import type Notice from '#models/notice'
import { chargePaper } from '#queries/fees/charge_papers'
import { paperOf } from '#services/papers/paper_of'
import { idIn } from '#values/id_in'

/** 請求書・領収書: for the person or the company that pays, and for the desk. Others' do not exist. */
export default class PapersController {
  async mine(ctx: HttpContext) {
    return show(ctx, await ofPerson(ctx), [{ to: '/my', label: 'learning.home.title' }])
  }

  async minePdf(ctx: HttpContext) {
    return pdf(ctx, await ofPerson(ctx))
  }

  async company(ctx: HttpContext) {
    const training = `/companies/${ctx.company.id}/training`
    return show(ctx, await ofCompany(ctx), [
      { to: training, label: 'training.title' },
      { to: `${training}/charges`, label: 'training.charges.title' },
    ])
  }

  async companyPdf(ctx: HttpContext) {
    return pdf(ctx, await ofCompany(ctx))
  }

  async desk(ctx: HttpContext) {
    const charges = '/office/courses/charges'
    return show(ctx, await ofDesk(ctx), [
      { to: charges, label: 'fees.title' },
      { to: `${charges}/${idIn(ctx.params.charge_id)}`, label: 'fees.charge' },
    ])
  }

  async deskPdf(ctx: HttpContext) {
    return pdf(ctx, await ofDesk(ctx))
  }
}

const ofPerson = ({ params, user }: HttpContext) => paper(params, { userId: user.id, payer: 'person' })
const ofCompany = ({ params, company }: HttpContext) => paper(params, { companyId: company.id, payer: 'company' })
const ofDesk = ({ params }: HttpContext) => paper(params, {})

/** A paper of this very charge: an earlier charge of the same place may have had another payer. */
async function paper(params: Record<string, unknown>, owner: Partial<CourseCharge>): Promise<Notice> {
  const charge = await CourseCharge.query().where({ id: idIn(params.charge_id), ...owner }).firstOrFail()

  return chargePaper(charge, params.notice_id)
}

const show = ({ view, locale, request }: HttpContext, notice: Notice, above: { to: string; label: string }[]) =>
  view.render('pages/fees/paper', { notice, paper: paperOf(notice, locale as 'ja' | 'en'), above, pdf: `${request.url()}.pdf` })

async function pdf({ response }: HttpContext, notice: Notice) {
  const bytes = await renderNotice(notice.id)
  response.header('Content-Type', 'application/pdf')
  response.header('Content-Disposition', `inline; filename="${notice.kind === 'invoice' ? 'invoice' : 'receipt'}-${notice.id}.pdf"`)
  return response.send(bytes)
}
