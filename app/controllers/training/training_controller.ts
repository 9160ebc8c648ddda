import type { HttpContext } from '@adonisjs/core/http'
import { companyTraining } from '#queries/training/company_training'
import { nominableSessions } from '#queries/training/nominable_sessions'
import { idIn } from '#values/id_in'

/** 研修: what the company's people can be nominated for, and how far those are whom it may know of. */
export default class TrainingController {
  async index({ company, request, view }: HttpContext) {
    const q = String(request.input('q', '')).slice(0, 100)

    return view.render('pages/training/index', {
      q,
      open: await nominableSessions({ q, after: idIn(request.input('after')) }),
      ...(await companyTraining(company.id, idIn(request.input('before')) || null)),
    })
  }
}
