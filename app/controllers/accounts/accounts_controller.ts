import type { HttpContext } from '@adonisjs/core/http'
import { changeAccount } from '#actions/accounts/change_account'
import { companiesOf, officePostsOf } from '#queries/accounts/roles_of'
import { accountValidator } from '#validators/accounts/account'

/** A person's own page: name, language, and what they may act as. */
export default class AccountsController {
  async show({ user, view }: HttpContext) {
    return view.render('pages/accounts/account', { companies: await companiesOf(user.id), held: await officePostsOf(user.id) })
  }

  async update({ user, request, response, session, i18n }: HttpContext) {
    await changeAccount(user, await request.validateUsing(accountValidator))
    session.flash('notice', { kind: 'success', text: i18n.t('accounts.account.saved') })
    return response.redirect().toPath('/account')
  }
}
