import { office } from '#config/office'
import { certification, decline } from '#services/papers/kinds/certifications'
import { finalisation, grant, payment, refusal, withdrawal } from '#services/papers/kinds/decisions'
import { grantChange, grantRevocation, returnOrder } from '#services/papers/kinds/measures'
import { minutes } from '#services/papers/kinds/minutes'
import { feeReceipt, invoice } from '#services/papers/kinds/money'
import { assessmentReceipt, correction, receipt } from '#services/papers/kinds/requests'
import { hearing, revocation } from '#services/papers/kinds/revocations'
import type { NoticeData, NoticeKind } from '#services/papers/notice_data'
import type { Paper, PaperSection } from '#services/papers/paper'
import { wordsOf, type Language, type Words } from '#services/papers/words'
import type { Day } from '#values/day'

type Compose<Kind extends NoticeKind> = (words: Words, data: NoticeData[Kind]) => { title: string; body: string[]; sections: PaperSection[]; sender?: string[]; notes?: null }

const kinds: { [Kind in NoticeKind]: Compose<Kind> } = {
  receipt,
  assessmentReceipt,
  correction,
  grant,
  refusal,
  finalisation,
  grantChange,
  grantRevocation,
  returnOrder,
  withdrawal,
  payment,
  invoice,
  feeReceipt,
  certification,
  minutes,
  decline,
  hearing,
  revocation,
}

/** What they decide may be appealed against. */
const REFUSALS: readonly NoticeKind[] = ['refusal', 'decline']

export interface Issue<Kind extends NoticeKind> {
  kind: Kind
  form: number | null
  number: string | null
  issuedOn: Day
  data: NoticeData[Kind]
}

/** Puts the facts of an act into the words of its paper. Done once, when it is issued: a reprint repeats these words. */
export function composePaper<Kind extends NoticeKind>(language: Language, { kind, form, number, issuedOn, data }: Issue<Kind>): Paper {
  const words = wordsOf(language, data)
  const department = office.departments[data.programme.department]

  return {
    language,
    form: form === null ? null : words.say('form', { form: form.toString() }),
    number,
    date: words.day(issuedOn),
    addressee: addresseeOf(words, data.addressee),
    sender: [office.mayor[language], words.say('seal')],
    notes: kind === 'receipt' || kind === 'assessmentReceipt' ? null : words.say('notes'),
    ...kinds[kind](words, data),
    appeal: REFUSALS.includes(kind) && office.printsAppealNotice ? appealOf(words) : [],
    contact: {
      heading: words.say('contact'),
      lines: [
        `${office.city[language]} ${department.name[language]}`,
        department.address,
        `${words.say('telephone', { telephone: department.telephone })}　${words.say('mail', { email: department.email })}`,
      ],
    },
  }
}

const addresseeOf = (words: Words, to: NoticeData['receipt']['addressee']) => {
  const person = [to.representativeTitle, to.representativeName].filter(Boolean).join('　')

  return [
    to.postalCode ? `〒${to.postalCode.slice(0, 3)}-${to.postalCode.slice(3)}` : '',
    to.address ?? '',
    nameLine(words, to),
    to.representativeName ? words.say('to', { name: person }) : '',
  ].filter((line) => line !== '')
}

const nameLine = (words: Words, { company, representativeName }: NoticeData['receipt']['addressee']) => {
  if (!company) return ''
  return representativeName ? company : words.say('toCompany', { name: company })
}

const appealOf = (words: Words) => {
  const values = { mayor: office.mayor[words.language], city: office.city[words.language] }
  return [words.say('appeal.heading'), words.say('appeal.review', values), words.say('appeal.suit', values)]
}
