import { controllers } from '#generated/controllers'
import router from '@adonisjs/core/services/router'

const { Home, Statements, Health } = controllers.public

router.get('/', [Home, 'show']).as('home')
router.get('accessibility', [Statements, 'accessibility']).as('statements.accessibility')
router.get('privacy', [Statements, 'privacy']).as('statements.privacy')
router.get('health/live', [Health, 'live']).as('health.live')
router.get('health/ready', [Health, 'ready']).as('health.ready')
