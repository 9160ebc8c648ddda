/** Asking the employees of a company: before, during and after it, and what anyone finds. */
import { closeVoices } from '#actions/voice/close_voices'
import { handOutCodes } from '#actions/voice/hand_out_codes'
import VoiceRound from '#models/voice_round'
import type { Role } from '#tests/support/town_of_pages'
import { givenOpenVoice, givenVoiceCase } from '#tests/support/voice'
import { today } from '#values/clock'
import { addDays } from '#values/day'

export async function pagesOfVoice(): Promise<Role[]> {
  const [fresh, few, open] = [await givenVoiceCase(), await givenVoiceCase({ employees: 3 }), await givenOpenVoice({ employees: 5 })]
  const [handed, closed] = [await givenOpenVoice({ employees: 5 }), await givenOpenVoice({ employees: 5 })]
  await handOutCodes(handed.round.id)
  await VoiceRound.query()
    .where('id', closed.round.id)
    .update({ closes_on: addDays(today(), -1) })
  await closeVoices()
  const roles = { 'before': fresh, 'too few': few, 'open': open, 'handed out': handed, 'closed': closed }

  return [
    { name: 'anyone with a code', person: null, pages: { 'voice.create': ['/voice'], 'voice.withdrawal': ['/voice/withdrawal'] } },
    ...Object.entries(roles).map(([when, { user, home }]) => ({
      name: `company with a voice ${when}`,
      person: user,
      pages: { 'companies.voice.show': [home], ...(when === 'open' ? { 'companies.voice.sheet': [`${home}/sheet`] } : {}) },
    })),
  ]
}
