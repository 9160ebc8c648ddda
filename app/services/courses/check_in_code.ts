/**
 * The code by which a participant checks in: whose, for which meeting, from which minute on, and a signature. It is good
 * for two minutes. The shorter one beside it says the same to people who type.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { DateTime } from 'luxon'
import env from '#start/env'
import { codeAsTyped, spokenCode } from '#values/spoken_code'

const MARK = 'MJ1'
const GOOD_FOR = 2 // minutes
const CLOCKS_DIFFER = 15 // seconds between two phones
const TYPED_LETTERS = 8

export interface CheckInCode {
  enrolmentId: number
  meetingId: number
  /** the minute, since 1970, from which on it is good */
  minute: number
}

export const minuteOf = (at: DateTime) => Math.floor(at.toSeconds() / 60)

/** What the QR code holds; capitals and digits alone keep it coarse and easy to read. */
export const checkInCode = (code: CheckInCode): string => [MARK, ...numbersOf(code).map((one) => one.toString(36).toUpperCase()), signature('scan', code, 10)].join(':')

/** What is read out or typed in its place. */
export const typedCheckInCode = (code: CheckInCode): string => signature('type', code, 5).slice(0, TYPED_LETTERS)

/** The code as scanned, or null when it is not one of ours. */
export function readCheckInCode(text: string): CheckInCode | null {
  const parts = /^MJ1:([0-9A-Z]{1,8}):([0-9A-Z]{1,8}):([0-9A-Z]{1,8}):([0-9A-Z]{16})$/.exec(text)
  if (!parts) return null
  const [enrolmentId, meetingId, minute] = parts.slice(1, 4).map((one) => Number.parseInt(one, 36)) as [number, number, number]
  const code = { enrolmentId, meetingId, minute }

  return timingSafeEqual(Buffer.from(signature('scan', code, 10)), Buffer.from(parts[4]!)) ? code : null
}

/** Whose typed code it was at that moment, or null. */
export function whoTyped(typed: string, meetingId: number, enrolmentIds: number[], at: DateTime): CheckInCode | null {
  const wanted = codeAsTyped(typed)
  const minutes = Array.from({ length: GOOD_FOR + 1 }, (_, back) => minuteOf(at.plus({ seconds: CLOCKS_DIFFER })) - back)
  const candidates = enrolmentIds.flatMap((enrolmentId) => minutes.map((minute) => ({ enrolmentId, meetingId, minute })))

  return candidates.find((code) => isGoodAt(code, at) && typedCheckInCode(code) === wanted) ?? null
}

export const isGoodAt = ({ minute }: CheckInCode, at: DateTime): boolean =>
  at.toSeconds() >= minute * 60 - CLOCKS_DIFFER && at.toSeconds() < (minute + GOOD_FOR) * 60 + CLOCKS_DIFFER

const numbersOf = ({ enrolmentId, meetingId, minute }: CheckInCode) => [enrolmentId, meetingId, minute]

const signature = (purpose: 'scan' | 'type', code: CheckInCode, bytes: number) =>
  spokenCode(
    createHmac('sha256', env.get('APP_KEY').release())
      .update(['check-in', purpose, ...numbersOf(code)].join(':'))
      .digest()
      .subarray(0, bytes)
  )
