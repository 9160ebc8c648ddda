import { controllers } from '#generated/controllers'
import router from '@adonisjs/core/services/router'

const { Home, Health } = controllers.public

router.get('/', [Home, 'show']).as('home')
router.get('health/live', [Health, 'live']).as('health.live')
router.get('health/ready', [Health, 'ready']).as('health.ready')
