import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import router from '@adonisjs/core/services/router'

const { Certificates, Surrenders, ChangeReports, Revocations, RevocationNotices } = controllers.companyCertificates
const { Revocations: DeskRevocations, Hearings, Papers, ChangeReports: DeskChangeReports } = controllers.office.revocations
const number = router.matchers.number()
const desk = (...posts: string[]) => [...signedIn(), middleware.desk({ desk: 'certifications', posts })]

/** A certified company: what it holds, what it reports, gives back, and answers. */
router
  .group(() => {
    router.get('certificates', [Certificates, 'index']).as('index')
    router.get('certificates/revocations/:revocation_id', [Revocations, 'show']).as('revocations.show').where('revocation_id', number)
    router.post('certificates/revocations/:revocation_id/statement', [Revocations, 'answer']).as('revocations.answer')
    router.get('certificates/revocations/:revocation_id/files/:file_id', [Revocations, 'file']).as('revocations.file')
    router.get('certificates/revocations/:revocation_id/notices/:notice_id.pdf', [RevocationNotices, 'pdf']).as('revocations.notice.pdf')
    router.get('certificates/revocations/:revocation_id/notices/:notice_id', [RevocationNotices, 'show']).as('revocations.notice')
    router.get('certifications/:certification_id/surrender', [Surrenders, 'create']).as('surrender')
    router.post('certifications/:certification_id/surrender', [Surrenders, 'store']).as('surrender.store')
    router.get('certifications/:certification_id/change-reports/new', [ChangeReports, 'create']).as('change_reports.create')
    router.post('certifications/:certification_id/change-reports', [ChangeReports, 'store']).as('change_reports.store')
  })
  .prefix('companies/:company_id')
  .as('company_certificates')
  .use([...signedIn(), middleware.company()])

/** The desk reads; approvers too, before they decide. */
router
  .group(() => {
    router.get('revocations', [DeskRevocations, 'index']).as('revocations.index')
    router.get('revocations/:revocation_id', [DeskRevocations, 'show']).as('revocations.show').where('revocation_id', number).use(middleware.reading({ type: 'certificate_revocation', param: 'revocation_id' }))
    router.get('revocations/:revocation_id/notices/:notice_id.pdf', [Papers, 'pdf']).as('revocations.notice.pdf')
    router.get('revocations/:revocation_id/notices/:notice_id', [Papers, 'show']).as('revocations.notice')
    router.get('revocations/:revocation_id/files/:file_id', [Papers, 'file']).as('revocations.file')
  })
  .prefix('office/certifications')
  .as('office.certifications')
  .use(desk('clerk', 'section_chief', 'division_chief'))

/** A clerk's acts. Revoking itself has no address: it is proposed, and the last approval does it. */
router
  .group(() => {
    router.get('revocations/new', [DeskRevocations, 'create']).as('revocations.create')
    router.post('revocations', [DeskRevocations, 'store']).as('revocations.store')
    router.post('revocations/:revocation_id/postponement', [Hearings, 'postpone']).as('revocations.postpone')
    router.post('revocations/:revocation_id/hearing', [Hearings, 'store']).as('revocations.hear')
    router.post('revocations/:revocation_id/proposals', [Hearings, 'propose']).as('revocations.propose')
    router.post('revocations/:revocation_id/dropping', [Hearings, 'drop']).as('revocations.drop')
    router.get('change-reports', [DeskChangeReports, 'index']).as('change_reports.index')
    router.get('change-reports/:report_id', [DeskChangeReports, 'show']).as('change_reports.show')
    router.post('change-reports/:report_id/note', [DeskChangeReports, 'note']).as('change_reports.note')
  })
  .prefix('office/certifications')
  .as('office.certifications')
  .use(desk('clerk'))
