import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import router from '@adonisjs/core/services/router'

const { Companies, Profiles } = controllers.companies

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
  })
  .prefix('companies/:company_id')
  .where('company_id', router.matchers.number())
  .as('companies')
  .use([...signedIn(), middleware.company()])
