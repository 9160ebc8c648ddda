import type CourseSession from '#models/course_session'
import { lotteryRecord } from '#queries/courses/lottery_record'
import { combinedOf } from '#rules/courses/lottery'
import { resultNow } from '#rules/courses/lottery_record'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { classLabel, priorityWords } from '#rules/courses/priority_words'
import { DateTime } from 'luxon'

const moment = (text: string | null) => (text ? DateTime.fromISO(text) : null)

/** The record of a lottery with what a page says of it: its list in the order of the draw, once there is one. */
export async function lotteryPage(session: CourseSession) {
  const record = await lotteryRecord(session)
  const { audience }: CourseKindDefinition = session.kindEdition.definition
  const entries = record?.entries ?? []
  const results = new Map(record?.results?.map((one, index) => [one.number, { ...one, position: index }]))
  const rows = entries
    .map((entry) => {
      const drawn = results.get(entry.number) ?? null
      return { ...entry, ...priorityWords(entry.priority, audience), drawn, result: drawn && resultNow(drawn, record!.overrides), letters: lettersOf(entry.places) }
    })
    .sort((one, other) => (one.drawn?.position ?? one.number) - (other.drawn?.position ?? other.number))

  return {
    session,
    record,
    rows,
    seats: record?.limits?.filter((limit) => limit.class === null).reduce((least, limit) => Math.min(least, limit.seats), Infinity),
    shares: record?.limits?.flatMap((limit) => (limit.class === null ? [] : [{ label: classLabel(limit.class, audience) ?? { ja: limit.class, en: limit.class }, seats: limit.seats }])) ?? [],
    combined: record?.seed ? combinedOf(record.seed, record.publicValue!) : null,
    committedAt: moment(record?.committedAt ?? null),
    closedAt: moment(record?.closedAt ?? null),
    drawnAt: moment(record?.drawnAt ?? null),
    overrides: record?.overrides.map((one) => ({ ...one, at: DateTime.fromISO(one.at) })) ?? [],
  }
}

const lettersOf = (places: { company: string | null }[]) => [...new Set(places.flatMap(({ company }) => company ?? []))].join(' ')
