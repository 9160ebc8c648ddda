/** What the companies of the demo town answered about the people they hired half a year ago: most stayed, one left, one answer is awaited. */
import db from '@adonisjs/lucid/services/db'
import { answerInquiry, type GivenAnswer } from '#actions/hires/answer_inquiry'
import { askAfterHires } from '#actions/hires/ask_after_hires'
import { settleLetters } from '#database/seeders/demo/settle_letters'
import { elsewhen } from '#database/seeders/demo/story/calendar'
import { askedHires, type AskedHire } from '#queries/hires/asked_hires'
import { now } from '#values/clock'
import { addDays } from '#values/day'

const ASKED_DAYS_AGO = 12
const ANSWERED_DAYS_LATER = 4

/** Once, when there is anybody to ask about. */
export async function seedHires() {
  if (await db.from('hire_inquiries').select('id').first()) return
  const asked = now().minus({ days: ASKED_DAYS_AGO })

  await elsewhen(async (stand) => {
    stand(asked)
    await askAfterHires()
    const inquiries = await db.from('hire_inquiries').orderBy('id').select('id', 'company_id')
    for (const [index, inquiry] of inquiries.entries()) {
      stand(asked.plus({ days: ANSWERED_DAYS_LATER, minutes: 37 * index }))
      await answer(inquiry, index)
    }
    stand(asked.plus({ days: ANSWERED_DAYS_LATER + 2 }))
    for (const inquiry of inquiries.slice(2, 3)) {
      await correct(inquiry)
    }
  })
  await settleLetters()
}

interface Inquiry {
  id: number
  company_id: number
}

async function answer(inquiry: Inquiry, index: number) {
  if (index % 5 === 4) return
  const asked = await askedHires(inquiry.id)
  await say(
    inquiry,
    asked.map((hire) => answerAbout(hire, index))
  )
}

/** Whoever did not know has asked around since. */
async function correct(inquiry: Inquiry) {
  const asked = await askedHires(inquiry.id)
  await say(
    inquiry,
    asked.map(({ outcomeId }) => ({ outcomeId, answer: 'employed', leftOn: null }))
  )
}

async function say({ id, company_id: companyId }: Inquiry, given: GivenAnswer[]) {
  const administrators = db.from('affiliations').where({ company_id: companyId, kind: 'administrator' }).whereNull('until')
  const { user_id: userId } = await administrators.orderBy('id').select('user_id').firstOrFail()
  await answerInquiry(id, given, { id: userId, as: 'applicant', companyId })
}

function answerAbout({ outcomeId, startsOn }: AskedHire, index: number): GivenAnswer {
  if (index % 8 === 3) return { outcomeId, answer: 'left', leftOn: addDays(startsOn, 97) }
  return { outcomeId, answer: index % 8 === 2 ? 'unknown' : 'employed', leftOn: null }
}
