/** A certificate in words, ready to be set as PDF or HTML. */
import i18nManager from '@adonisjs/i18n/services/main'
import { appUrl } from '#config/app'
import { office } from '#config/office'
import type CourseCertificate from '#models/course_certificate'
import type { CertificateData, CertificateKind } from '#services/papers/certificate_data'
import type { Language } from '#services/papers/words'
import { qrCode } from '#services/qr_code'
import type { Day } from '#values/day'
import { dayText, numberText, wareki } from '#values/show'
import { codeInGroups } from '#values/spoken_code'

export interface CertificateSheet {
  language: Language
  title: string
  subtitle: string
  number: string
  name: string
  to: string
  wording: string
  facts: { label: string; value: string }[]
  date: string
  issuer: string[]
  sample: string | null
  verify: { words: string; site: string; address: string; code: string; qr: string; alt: string }
}

export function certificateSheet(certificate: CourseCertificate, language: Language): CertificateSheet {
  const data = certificate.data as CertificateData
  const kind = certificate.kind as CertificateKind
  const i18n = i18nManager.locale(language)
  const say = (key: string, values: Record<string, string | number> = {}) => i18n.t(`certificates.paper.${key}`, values)
  const day = (of: Day) => (language === 'ja' ? wareki(of) : dayText(of, 'en'))
  const title = language === 'en' ? (data.course.titleEn ?? data.course.title) : data.course.title
  const days = data.firstDay === data.lastDay ? day(data.firstDay) : say('from_to', { from: day(data.firstDay), to: day(data.lastDay) })
  const facts = [
    { label: say('course'), value: say('session', { title, number: data.session }) },
    { label: say('days'), value: `${days}${data.meetings > 1 ? say('meetings', { count: data.meetings }) : ''}` },
    { label: say('hours'), value: say('net', { hours: hoursText(data.netMinutes, say) }) },
  ]
  if (kind === 'hours') facts.push({ label: say('present'), value: hoursText(data.presentMinutes, say) })

  return {
    language,
    title: say(`title.${kind}`),
    subtitle: i18nManager.locale(language === 'ja' ? 'en' : 'ja').t(`certificates.paper.title.${kind}`),
    number: say('number', { number: certificate.number }),
    name: certificate.holderName,
    to: say('name_after').trim(),
    wording: kind === 'hours' ? say('wording_hours') : data.wording[language],
    facts,
    date: day(certificate.issuedOn),
    issuer: [office.city[language], `${office.departments[data.department].name[language]}`],
    sample: data.course.isSample ? say('sample') : null,
    verify: verifyBlock(certificate.verifyCode, language),
  }
}

/** The QR code, and how to ask without it. */
export function verifyBlock(code: string, language: Language): CertificateSheet['verify'] {
  const i18n = i18nManager.locale(language)
  const address = verifyAddress(code)
  const alt = i18n.t('certificates.paper.qr', { address })

  return { words: i18n.t('certificates.paper.verify'), site: `${appUrl}/verify`, address, code: codeInGroups(code), qr: qrCode(address), alt }
}

/** Where anyone can see whether it is valid. */
export const verifyAddress = (code: string) => `${appUrl}/verify/${code}`

function hoursText(minutes: number, say: (key: string, values: Record<string, string | number>) => string) {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return rest === 0 ? say('hours_only', { hours: numberText(hours) }) : say('hours_minutes', { hours: numberText(hours), minutes: rest })
}
