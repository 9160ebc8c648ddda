/** The rooms of the 産業振興センター; how many people each seats is assumed. */
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Room from '#models/room'
import type { TimetableEntry } from '#database/seeders/demo/courses/timetable'

const ADDRESS = '東京都港区芝五丁目36番4号 札の辻スクエア'

// prettier-ignore
const ROOMS: [code: string, name: string, nameEn: string, floor: number, seats: number][] = [
  ['meeting-1',  '会議室1',     'Meeting room 1',  10,  12],
  ['meeting-2',  '会議室2',     'Meeting room 2',  10,  18],
  ['workroom-1', 'ワークルーム1', 'Workroom 1',      10,  20],
  ['workroom-2', 'ワークルーム2', 'Workroom 2',      10,  24],
  ['meeting-3',  '会議室3',     'Meeting room 3',  10,  30],
  ['meeting-4',  '会議室4',     'Meeting room 4',  10,  40],
  ['training-1', '研修室1',     'Training room 1', 10,  60],
  ['training-2', '研修室2',     'Training room 2', 10,  60],
  ['hall-small', 'ホール小',    'Small hall',      11, 120],
  ['hall-large', 'ホール大',    'Large hall',      11, 300],
]

/** Smallest first. */
export async function seedRooms(client: TransactionClientContract): Promise<Room[]> {
  const rows = ROOMS.map(([code, name, nameEn, floor, seats]) => ({
    code,
    name: `産業振興センター ${name}`,
    name_en: `Industry Promotion Center, ${nameEn}`,
    address: `${ADDRESS} ${floor}階`,
    seats,
  }))
  await client.knexQuery().from('rooms').insert(rows).onConflict('code').ignore()

  return Room.query({ client }).orderBy('seats').orderBy('id')
}

/** Who uses which room when; no room is given twice at a time. */
export class RoomBook {
  readonly #booked: { roomId: number; from: number; to: number }[] = []

  constructor(private readonly rooms: Room[]) {}

  /** The smallest room that seats so many, or the one wished for, if it is free at every meeting. */
  take(seats: number, meetings: TimetableEntry[], wished?: string): Room | undefined {
    const room = this.rooms.find((one) => (wished ? one.code === wished : one.seats >= seats) && meetings.every((meeting) => this.#isFree(one, meeting)))
    if (room) meetings.forEach((meeting) => this.note(room.id, meeting))
    return room
  }

  note(roomId: number, { startsAt, endsAt }: Pick<TimetableEntry, 'startsAt' | 'endsAt'>) {
    this.#booked.push({ roomId, from: startsAt.toMillis(), to: endsAt.toMillis() })
  }

  #isFree = ({ id }: Room, { startsAt, endsAt }: TimetableEntry) =>
    !this.#booked.some(({ roomId, from, to }) => roomId === id && from < endsAt.toMillis() && startsAt.toMillis() < to)
}
