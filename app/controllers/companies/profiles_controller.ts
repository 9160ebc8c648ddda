import type { HttpContext } from '@adonisjs/core/http'
import { changeProfile } from '#actions/companies/change_profile'
import Company from '#models/company'
import { companySnapshot } from '#queries/companies/company_snapshot'
import { corporateNumberIsKnown } from '#queries/companies/corporate_number_is_known'
import { profileGaps } from '#queries/companies/profile_gaps'
import { FORMS } from '#rules/companies/company_facts'
import { industryGroups } from '#rules/companies/jsic'
import { smeStatus } from '#rules/companies/sme_status'
import { profileValidator } from '#validators/companies/profile'
import { showAgain } from '#validators/public_form'
import { sayWrong } from '#validators/say_wrong'
import { idIn } from '#values/id_in'
import { localPath } from '#values/local_path'

/** 事業者の情報: asked once, used by every claim. */
export default class ProfilesController {
  edit(ctx: HttpContext) {
    return page(ctx, ctx.company)
  }

  async update(ctx: HttpContext) {
    const { company, user, request, response, session, i18n } = ctx
    const facts = await request.validateUsing(profileValidator)
    if (await corporateNumberIsKnown(facts.corporateNumber, company.id)) return sayWrong(ctx, { corporateNumber: i18n.t('violations.company_known') })

    const saved = await changeProfile(company.id, idIn(request.input('version')), facts, user.id)
    if (!saved) return conflict(ctx, facts)
    session.flash('notice', { kind: 'success', text: i18n.t('companies.profile.saved') })
    return response.redirect().toPath(localPath(request.input('to')) ?? `/companies/${company.id}/profile`)
  }
}

/** Somebody saved in between: the page shows what differs and keeps what was typed, to be saved again knowingly. */
async function conflict(ctx: HttpContext, facts: Record<string, unknown>) {
  ctx.isRefused = true
  ctx.response.status(409)
  showAgain(ctx)
  const theirs = await Company.findOrFail(ctx.company.id)
  const differing = Object.keys(facts).filter((name) => (facts[name] ?? null) !== (theirs[name as keyof Company] ?? null))

  return page(ctx, theirs, differing)
}

function page({ request, view }: HttpContext, company: Company, differing: string[] = []) {
  return view.render('pages/companies/profile', {
    profile: company,
    differing,
    gaps: profileGaps(company),
    sme: smeStatus(companySnapshot(company)),
    forms: FORMS,
    industries: industryGroups(),
    to: localPath(request.input('to')),
  })
}
