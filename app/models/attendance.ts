import { AttendanceSchema } from '#database/schema'

/** Minutes present at one meeting. */
export default class Attendance extends AttendanceSchema {}
