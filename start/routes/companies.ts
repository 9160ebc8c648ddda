import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import router from '@adonisjs/core/services/router'

const { Companies, Profiles, BankAccounts, Members, MemberInvitations } = controllers.companies

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
    router.get('members', [Members, 'index']).as('members')
    router.put('members/:affiliation_id', [Members, 'update']).where('affiliation_id', router.matchers.number()).as('members.update')
    router.delete('members/:affiliation_id', [Members, 'destroy']).where('affiliation_id', router.matchers.number()).as('members.destroy')
    router.post('members/invitations', [MemberInvitations, 'store']).as('members.invite')
    router.delete('members/invitations/:invitation_id', [MemberInvitations, 'destroy']).as('members.withdraw')
  })
  .prefix('companies/:company_id')
  .where('company_id', router.matchers.number())
  .as('companies')
  .use([...signedIn(), middleware.company()])
