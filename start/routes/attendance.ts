import { controllers } from '#generated/controllers'
import { middleware, signedIn } from '#start/kernel'
import router from '@adonisjs/core/services/router'

const { Attendances, CheckIns, JoinLogs, Results } = controllers.office.courses
const { CheckInCodes } = controllers.learning

/** Attendance of a session: the desk's, and its instructor's. */
router
  .group(() => {
    router.get('attendance', [Attendances, 'show']).as('attendance')
    router.post('attendance', [Attendances, 'update']).as('attendance.update')
    router.post('attendance/log', [JoinLogs, 'store']).as('attendance.log')
    router.post('attendance/assessments', [Results, 'assess']).as('attendance.assessments')
    router.post('attendance/results', [Results, 'close']).as('attendance.results')
    router.get('check-in', [CheckIns, 'show']).as('check_in')
    router.post('check-in', [CheckIns, 'store']).as('check_in.store')
    router.post('check-in/scans', [CheckIns, 'scan']).as('check_in.scan')
    router.delete('check-in/:enrolment_id', [CheckIns, 'destroy']).as('check_in.undo')
  })
  .prefix('office/courses/sessions/:session_id')
  .as('office.courses')
  .use([...signedIn(), middleware.desk({ desk: 'courses', posts: ['clerk', 'instructor'] })])

router
  .post('office/courses/sessions/:session_id/attendance/reopening', [Results, 'reopen'])
  .as('office.courses.attendance.reopen')
  .use([...signedIn(), middleware.desk({ desk: 'courses', posts: ['clerk'] })])

/** The code a participant shows at the door. */
router
  .get('my/courses/:enrolment_id/code', [CheckInCodes, 'show'])
  .as('learning.code')
  .use([...signedIn(), middleware.learner()])
