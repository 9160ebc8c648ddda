import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import router from '@adonisjs/core/services/router'

const { Companies, Profiles, BankAccounts } = controllers.companies

router
  .group(() => {
    router.get('companies/new', [Companies, 'create']).as('companies.create')
    router.post('companies', [Companies, 'store']).as('companies.store')
  })
  .use(signedIn())

router
  .group(() => {
    router.get('', [Companies, 'show']).as('show')
    router.get('profile', [Profiles, 'edit']).as('profile')
    router.put('profile', [Profiles, 'update']).as('profile.update')
    router.get('bank-account', [BankAccounts, 'show']).as('bank_account')
    router.post('bank-account', [BankAccounts, 'store']).as('bank_account.store')
    router.get('bank-account/holder', [BankAccounts, 'holder']).as('bank_account.holder')
    router.get('bank-account/search', [BankAccounts, 'search']).as('bank_account.search')
  })
  .prefix('companies/:company_id')
  .where('company_id', router.matchers.number())
  .as('companies')
  .use([...signedIn(), middleware.company()])
