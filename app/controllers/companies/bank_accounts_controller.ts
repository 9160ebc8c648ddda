import type { HttpContext } from '@adonisjs/core/http'
import { registerBankAccount } from '#actions/companies/register_bank_account'
import { isProven } from '#middleware/reauthenticated_middleware'
import { bankAccountOf } from '#queries/companies/bank_account_of'
import { holderPreview } from '#rules/companies/holder_preview'
import { findBank, findBranch, searchBanks, searchBranches } from '#services/bank_master'
import { ACCOUNT_TYPES, bankAccountValidator } from '#validators/companies/bank_account'
import { readForm, showAgain } from '#validators/public_form'
import { localPath } from '#values/local_path'

/** 振込先の口座: bank, branch, then the account, one thing at a time. Money follows it: who changes it gives the password again. */
export default class BankAccountsController {
  show(ctx: HttpContext) {
    return page(ctx)
  }

  async store(ctx: HttpContext) {
    const { company, user, request, response, session, i18n } = ctx
    const { data, errors } = await readForm(ctx, bankAccountValidator)
    if (request.input('preview') !== undefined) return again(ctx, {})
    if (errors) return again(ctx, sentences(ctx, errors))
    if (!findBranch(data.bankCode, data.branchCode)) return again(ctx, { bankCode: i18n.t('companies.bank.unknown') })
    if (!(await isProven(ctx))) return again(ctx, { current_password: i18n.t('accounts.reauthentication.refused') })

    const { holder, ...account } = data
    await registerBankAccount(company.id, { ...account, holderKana: holder }, user.id)
    session.flash('notice', { kind: 'success', text: i18n.t('companies.bank.saved') })
    return response.redirect().toPath(localPath(request.input('to')) ?? `/companies/${company.id}/bank-account`)
  }

  /** The live preview of the holder's name. */
  holder(ctx: HttpContext) {
    return preview(ctx, ctx.request.input('holder', ''))
  }

  /** Banks or branches that match what is typed. */
  search({ request }: HttpContext) {
    const { bank, text } = textOf(request.only(['bank', 'text']))
    return { results: bank ? searchBranches(bank, text!) : searchBanks(text ?? '') }
  }
}

/** The page again with what was typed; the number too, which only its owner sees. */
function again(ctx: HttpContext, errors: Record<string, string>) {
  ctx.isRefused = true
  if (Object.keys(errors).length > 0) ctx.response.status(422)
  showAgain(ctx, errors)
  return page(ctx)
}

async function page(ctx: HttpContext) {
  const { company, request, view } = ctx
  const typed = textOf(request.all())
  const bank = findBank(typed.bankCode ?? '')

  return view.render('pages/companies/bank_account', {
    present: await bankAccountOf(company.id),
    bank,
    branch: bank && findBranch(bank.code, typed.branchCode ?? ''),
    searched: typed.text,
    found: typed.text ? (bank ? searchBranches(bank.code, typed.text) : searchBanks(typed.text)) : [],
    preview: typed.holder ? preview(ctx, typed.holder) : null,
    types: ACCOUNT_TYPES,
    to: localPath(request.input('to')),
  })
}

/** The name in bank kana with a sentence for each sign that was refused. */
function preview({ company, i18n }: HttpContext, name: unknown) {
  const { text, refused, agrees } = holderPreview(typeof name === 'string' ? name.slice(0, 100) : '', company.nameKana)
  return { text, agrees, refused: refused.map(({ char, why }) => i18n.t(`companies.bank.refused.${why}`, { char })) }
}

function sentences(ctx: HttpContext, errors: Record<string, string>) {
  const { refused } = preview(ctx, ctx.request.input('holder'))
  return errors.holder && refused.length > 0 ? { ...errors, holder: refused.join(' ') } : errors
}

const textOf = (typed: Record<string, unknown>): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(typed).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].length <= 200))
