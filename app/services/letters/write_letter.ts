import edge from 'edge.js'
import i18nManager from '@adonisjs/i18n/services/main'
import { appUrl } from '#config/app'
import { office } from '#config/office'
import type Letter from '#models/letter'

export interface WrittenLetter {
  subject: string
  /** without its link, which may open an account */
  body: string
  text: string
  html: string
}

/**
 * Writes a letter in the language of its reader. Its words stand in `letters.json`: `<template>.subject`,
 * `<template>.body` and, where the button says more than 「確認する」, `<template>.link`; `data.path` is where the button leads.
 * @throws Error when the template has no words
 */
export async function writeLetter({ template, locale, data }: Pick<Letter, 'template' | 'locale' | 'data'>): Promise<WrittenLetter> {
  const language = locale === 'en' ? 'en' : 'ja'
  const i18n = i18nManager.locale(language)
  if (!i18n.hasMessage(`letters.${template}.subject`)) throw new Error(`No words for the letter ${template}`)

  const say = (key: string) => i18n.t(`letters.${key}`, { ...data, city: office.city[language] })
  const url = typeof data.path === 'string' ? `${appUrl}${language === 'en' ? '/en' : ''}${data.path}` : null
  const link = i18n.hasMessage(`letters.${template}.link`) ? say(`${template}.link`) : say('frame.link')
  const subject = say(`${template}.subject`)
  const body = say(`${template}.body`)
  const foot = say('frame.foot')

  return {
    subject,
    body,
    text: [body, ...(url ? [`${link}\n${url}`] : []), `--\n${foot}`].join('\n\n') + '\n',
    html: await edge.render('emails/letter', { subject, paragraphs: body.split('\n\n'), url, link, foot: foot.split('\n'), language }),
  }
}
