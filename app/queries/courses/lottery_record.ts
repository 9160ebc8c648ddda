import db from '@adonisjs/lucid/services/db'
import { readInstant } from '#models/columns'
import type CourseSession from '#models/course_session'
import Lottery from '#models/lottery'
import type { LotteryDraw, LotteryOverrideRecord, LotteryRecord } from '#rules/courses/lottery_record'
import type { LotteryList } from '#rules/courses/lottery'

/** The public record of a session's lottery; null while none is committed. The seed stays secret until the draw. */
export async function lotteryRecord(session: CourseSession): Promise<LotteryRecord | null> {
  const lottery = await Lottery.findBy('courseSessionId', session.id)
  if (!lottery) return null
  const list = lottery.entries as LotteryList | null
  const isDrawn = lottery.drawnAt !== null

  return {
    course: session.course.code,
    session: session.number,
    seedHash: lottery.seedHash,
    committedAt: lottery.committedAt.toISO()!,
    closedAt: list?.closedAt ?? null,
    drawnAt: lottery.drawnAt?.toISO() ?? null,
    seed: isDrawn ? lottery.seed : null,
    publicValue: lottery.publicValue,
    publicValueSource: lottery.publicValueSource,
    ...(lottery.results as LotteryDraw | null),
    entries: list?.entries ?? [],
    overrides: isDrawn ? await overridesOf(lottery.id) : [],
  }
}

/** A group is one entry, changed as one. */
async function overridesOf(lotteryId: number): Promise<LotteryOverrideRecord[]> {
  const rows = await db
    .from('lottery_overrides')
    .join('enrolments', 'enrolments.id', 'lottery_overrides.enrolment_id')
    .where('lottery_id', lotteryId)
    .orderBy('lottery_overrides.id')
    .select('lottery_number', 'lottery_mark', 'from_result', 'to_result', 'lottery_overrides.reason', 'overridden_at')
  const records = rows.map((row) => ({
    number: row.lottery_number,
    mark: row.lottery_mark,
    from: row.from_result,
    to: row.to_result,
    reason: row.reason,
    at: readInstant(row.overridden_at).toISO()!,
  }))

  return records.filter((one, index) => records.findIndex(({ number, at }) => number === one.number && at === one.at) === index)
}
