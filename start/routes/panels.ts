import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import router from '@adonisjs/core/services/router'

const { Panels, PanelSessions, PanelItems, Packs, Minutes, Calibrations } = controllers.panels

const PREFIX = 'office/certifications/panels'
const MEMBERS = ['chair', 'reviewer', 'expert']
const APPROVERS = ['section_chief', 'division_chief']
const ofDesk = (posts: string[]) => [...signedIn(), middleware.desk({ desk: 'certifications', posts })]

/** 審査会: planned by a clerk. */
router
  .group(() => {
    router.get('new', [Panels, 'create']).as('create')
    router.post('', [Panels, 'store']).as('store')
    router.get(':panel_id/edit', [Panels, 'edit']).as('edit')
    router.put(':panel_id', [Panels, 'update']).as('update')
    router.post(':panel_id/cancellation', [PanelSessions, 'cancel']).as('cancel')
  })
  .prefix(PREFIX)
  .as('panels')
  .use(ofDesk(['clerk']))

/** The chair presides, and alone reads how reviewers score. */
router
  .group(() => {
    router.get('calibration', [Calibrations, 'show']).as('calibration')
    router.post(':panel_id/opening', [PanelSessions, 'open']).as('open')
    router.post(':panel_id/attendance', [PanelSessions, 'attend']).as('attend')
    router.post(':panel_id/closing', [PanelSessions, 'close']).as('close')
    router.post(':panel_id/items/:item_id/postponement', [PanelItems, 'postpone']).as('items.postpone')
  })
  .prefix(PREFIX)
  .as('panels')
  .use(ofDesk(['chair']))

/** Members declare, read and vote. */
router
  .group(() => {
    router.post('declaration', [PanelItems, 'declare']).as('declare')
    router.post('votes', [PanelItems, 'vote']).as('vote')
    router.post('recusals', [PanelItems, 'recuse']).as('recuse')
  })
  .prefix(`${PREFIX}/:panel_id/items/:item_id`)
  .as('panels.items')
  .use(ofDesk(MEMBERS))

router
  .post(`${PREFIX}/:panel_id/items/:item_id/discussion`, [PanelItems, 'discuss'])
  .as('panels.items.discuss')
  .use(ofDesk(['clerk', 'chair']))

router
  .group(() => {
    router.get('', [Panels, 'index']).as('index')
    router.get(':panel_id/pack.pdf', [Packs, 'pdf']).as('pack.pdf')
    router.get(':panel_id/pack', [Packs, 'show']).as('pack')
    router.get(':panel_id/items/:item_id', [PanelItems, 'show']).as('items.show')
  })
  .prefix(PREFIX)
  .as('panels')
  .use(ofDesk(['clerk', ...MEMBERS]))

/** What came of a closed meeting is read by the approvers too. */
router
  .group(() => {
    router.get(':panel_id/minutes.pdf', [Minutes, 'pdf']).as('minutes.pdf')
    router.get(':panel_id/minutes', [Minutes, 'show']).as('minutes')
    router.get(':panel_id', [Panels, 'show']).as('show')
  })
  .prefix(PREFIX)
  .as('panels')
  .use(ofDesk(['clerk', ...MEMBERS, ...APPROVERS]))
