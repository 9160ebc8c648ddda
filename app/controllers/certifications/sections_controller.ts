import type { HttpContext } from '@adonisjs/core/http'
import { followScheme } from '#actions/certifications/follow_scheme'
import { assessmentPage } from '#queries/certifications/assessment_page'
import { companyCertification } from '#queries/certifications/company_certification'
import { fieldOfSection } from '#rules/certifications/assessment_sections'

/** The self-assessment, a section a page; the last one reads everything back. */
export default class SectionsController {
  async show({ company, params, request, response, view, actor, i18n }: HttpContext) {
    const certification = await companyCertification(company.id, params.certification_id)
    const home = `/companies/${company.id}/certifications/${certification.id}`
    if (certification.state === 'returned') return response.redirect().toPath(`${home}/correction`)
    if (certification.state !== 'draft') return response.redirect().toPath(home)

    await followScheme(certification, actor)
    const page = await assessmentPage(certification, i18n)
    const section = String(params.section)
    const current = page.sections.indexOf(section)
    if (current < 0) return response.redirect().toPath(`${home}/sections/${page.sections[0]}`)

    const wrong = request.input('check') ? page.said.filter((one) => one.section === section) : []
    const errors = Object.fromEntries(wrong.map(({ field, message }) => [field, message]))
    view.share({ errors, old: (path: string, fallback?: unknown) => page.document[path] ?? fallback })
    const field = fieldOfSection(section)
    return view.render(`pages/certifications/sections/${field ? 'field' : section}`, { ...page, section, field, current: current + 1 })
  }
}
