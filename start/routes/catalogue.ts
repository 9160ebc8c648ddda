import { controllers } from '#generated/controllers'
import router from '@adonisjs/core/services/router'

const { Courses } = controllers.public

/** Courses for everybody: found, read, taken into a calendar. */
router.get('courses', [Courses, 'index']).as('courses.index')
router.get('courses/:code', [Courses, 'show']).as('courses.show')
