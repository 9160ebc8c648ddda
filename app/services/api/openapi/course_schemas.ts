import { COURSE_FIELDS, COURSE_LANGUAGES, COURSE_LEVELS, COURSE_MODES } from '#rules/courses/course_words'
import { address, list, maybe, moment, named, oneOf, ratio, text, thing, whole, yes, type Schema } from '#services/api/openapi/shapes'

const facts = {
  code: text('講座番号', 'Code of the course'),
  title: text(),
  summary: text(),
  kind: text('種別', 'Kind'),
  field: oneOf(COURSE_FIELDS),
  level: oneOf(COURSE_LEVELS),
  language: oneOf(COURSE_LANGUAGES),
  mode: oneOf(COURSE_MODES),
  fee: whole('本人負担（円）', 'What a participant pays, in yen'),
  fullFee: whole('受講料の全額（円）', 'The full fee, in yen'),
  netMinutes: whole('休憩を除く時間（分）', 'Minutes without breaks'),
  isSample: yes('架空の見本', 'An invented sample'),
  url: address(),
}

const times = {
  number: whole('第何回', 'Number of the session'),
  status: text('受付の状態', 'Whether it takes applications'),
  allocation: oneOf(['first_come', 'lottery', 'selection'], '席の決め方', 'How seats are given'),
  startsAt: moment(),
  endsAt: moment(),
  applyFrom: moment(),
  applyUntil: moment(),
  seats: whole(),
  free: whole('空席', 'Free seats'),
}

const next = maybe(text('続きのcursor。nullなら終わり', 'Cursor of the rest; null at the end'))

export const courseSchemas: Record<string, Schema> = {
  CourseList: thing({ data: list(named('ListedCourse')), next }),
  ListedCourse: thing({ ...facts, session: maybe(thing({ ...times, place: maybe(text()), meetings: whole('日数', 'Number of meetings') }, '次の開催回', 'The next session')) }),
  CourseAnswer: thing({ data: named('Course') }),
  Course: thing({
    ...facts,
    aim: maybe(text()),
    audience: maybe(text()),
    classes: list(thing({ class: text(), rank: whole('小さいほど先', 'The smaller the sooner'), label: text() }), '対象者の区分', 'Classes of audience'),
    age: maybe(thing({ from: whole(), to: whole() })),
    promise: text('席の決め方の説明', 'How seats are given, in a sentence'),
    completion: thing(
      { presence: ratio(), missedMeetingsAtMost: maybe(whole()), assignment: yes(), testAtLeast: maybe(whole()) },
      '修了の条件',
      'What completes the course'
    ),
    prerequisites: list(thing({ code: text(), title: text() })),
  }),
  SessionList: thing({ data: list(named('Session')), next }),
  Session: thing({
    ...times,
    place: maybe(text()),
    meetings: list(thing({ startsAt: moment(), endsAt: moment(), place: maybe(text()), topic: maybe(text()) })),
    calendar: address('iCalendar', 'iCalendar'),
  }),
}
