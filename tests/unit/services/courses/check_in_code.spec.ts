import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import encodeQr from 'qr'
import decodeQr from 'qr/decode.js'
import { checkInCode, isGoodAt, minuteOf, readCheckInCode, typedCheckInCode, whoTyped } from '#services/courses/check_in_code'

const at = DateTime.fromISO('2026-09-10T05:00:30Z')
const code = { enrolmentId: 123_456, meetingId: 78, minute: minuteOf(at) }

/** What a camera would see: each module four pixels wide. */
function photographed(text: string) {
  const modules = encodeQr(text, 'raw', { ecc: 'medium', border: 4 })
  const size = modules.length * 4
  const data = new Uint8ClampedArray(size * size * 4)
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) data.set(modules[y >> 2]![x >> 2] ? [0, 0, 0, 255] : [255, 255, 255, 255], (y * size + x) * 4)
  }
  return { width: size, height: size, data }
}

test.group('The code at the door', () => {
  test('[F28] is read as it was written, also by a camera', ({ assert }) => {
    assert.deepEqual(readCheckInCode(checkInCode(code)), code)
    assert.equal(decodeQr(photographed(checkInCode(code))), checkInCode(code))
  })

  test('[F28] changed in any place it is nobody’s', ({ assert }) => {
    const text = checkInCode(code)
    for (let place = 0; place < text.length; place += 1) {
      const changed = text.slice(0, place) + (text[place] === 'A' ? 'B' : 'A') + text.slice(place + 1)
      assert.isNull(readCheckInCode(changed), changed)
    }
    for (const other of ['', 'MJ1', `${text} `, text.toLowerCase(), `${text}:1`]) assert.isNull(readCheckInCode(other), other)
  })

  test('[F28] is good for two minutes, and a quarter of a minute for clocks that differ', ({ assert }) => {
    const start = DateTime.fromSeconds(code.minute * 60)
    const good = (seconds: number) => isGoodAt(code, start.plus({ seconds }))
    assert.deepEqual([-16, -15, 0, 119, 134, 135].map(good), [false, true, true, true, true, false])
  })

  test('[F28] the typed one is found among the people of the meeting, at its time alone', ({ assert }) => {
    const typed = typedCheckInCode(code)
    const people = Array.from({ length: 200 }, (_, index) => 123_400 + index)
    assert.deepEqual(whoTyped(typed, 78, people, at), code)
    assert.isNull(whoTyped(typed, 79, people, at))
    assert.isNull(whoTyped(typed, 78, [1, 2], at))
    assert.isNull(whoTyped(typed, 78, people, at.plus({ minutes: 3 })))
    assert.isNull(whoTyped(typed, 78, people, at.minus({ minutes: 1 })))
  })
})
