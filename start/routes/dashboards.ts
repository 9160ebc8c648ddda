import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import { APPROVING_POSTS } from '#values/desks'
import router from '@adonisjs/core/services/router'

const { Dashboards, DeskDashboards, Management, Reports } = controllers.office

/** What each desk sees of its money and its work; the accountants see no clerk's work. */
for (const desk of ['claims', 'accounts', 'programmes'] as const)
  router
    .group(() => {
      router.get('', [Dashboards, 'claims']).as('show')
      router.get('charts/:file', [Dashboards, 'claimsFile']).as('chart')
    })
    .prefix(`office/dashboard/${desk}`)
    .as(`office.dashboards.${desk}`)
    .use([...signedIn(), middleware.desk({ desk })])

router
  .group(() => {
    router.get('', [DeskDashboards, 'courses']).as('show')
    router.get('charts/:file', [DeskDashboards, 'coursesFile']).as('chart')
  })
  .prefix('office/dashboard/courses')
  .as('office.dashboards.courses')
  .use([...signedIn(), middleware.desk({ desk: 'courses', posts: ['clerk'] })])

router
  .group(() => {
    router.get('', [DeskDashboards, 'certifications']).as('show')
    router.get('charts/:file', [DeskDashboards, 'certificationsFile']).as('chart')
  })
  .prefix('office/dashboard/certifications')
  .as('office.dashboards.certifications')
  .use([...signedIn(), middleware.desk({ desk: 'certifications', posts: ['clerk', ...APPROVING_POSTS] })])

const readers = () => [...signedIn(), middleware.desk({ desk: ['programmes', 'audit'] })]

/** The indicators by year and by node of the plan: officers, managers and auditors. */
router
  .group(() => {
    router.get('', [Management, 'show']).as('show')
    router.get('charts/:file', [Management, 'file']).as('chart')
  })
  .prefix('office/management')
  .as('office.management')
  .use(readers())

/** 報告書 */
router
  .group(() => {
    router.get('', [Reports, 'index']).as('index')
    router.get('plan', [Reports, 'plan']).as('plan')
    router.get('plan/pdf', [Reports, 'planPdf']).as('plan_pdf')
    router.get('programmes/:code', [Reports, 'programme']).as('programme')
    router.get('programmes/:code/pdf', [Reports, 'programmePdf']).as('programme_pdf')
    router.get('council', [Reports, 'council']).as('council')
  })
  .prefix('office/reports')
  .as('office.reports')
  .use(readers())
