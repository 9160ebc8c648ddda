import type { HttpContext } from '@adonisjs/core/http'
import { calibrationPage } from '#queries/panels/calibration_page'
import { schemesWithPanels } from '#queries/panels/panel_form'

/** ばらつきと癖: read by the chair alone; it changes no score. */
export default class CalibrationsController {
  async show({ request, user, view }: HttpContext) {
    const schemes = await schemesWithPanels()
    const scheme = schemes.find(({ code }) => code === request.input('scheme')) ?? schemes[0]
    return view.render('pages/panels/calibration', { schemes, scheme, ...(scheme ? await calibrationPage(scheme.id, user.id) : {}) })
  }
}
