import type { HttpContext } from '@adonisjs/core/http'
import { downloadFile } from '#actions/payments/download_file'
import { paymentRunOf } from '#queries/payments/payment_run_of'

/** 振込データ: the released file, for the bank. */
export default class BankFilesController {
  async show({ params, response, actor }: HttpContext) {
    const { run, bytes } = await downloadFile((await paymentRunOf(params.run_id)).id, actor)
    response.header('Content-Type', 'application/octet-stream')
    response.header('Content-Disposition', `attachment; filename="furikomi_${run.fiscalYear}_${run.serial}.txt"`)
    return response.send(bytes)
  }
}
