import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import testUtils from '@adonisjs/core/services/test_utils'
import limiter from '@adonisjs/limiter/services/main'
import { test } from '@japa/runner'
import { revokeCertificate } from '#actions/certificates/revoke_certificate'
import { renderCertificate } from '#actions/certificates/render_certificate'
import { sweepCertificates } from '#actions/certificates/sweep_certificates'
import { closeResults } from '#actions/courses/close_results'
import Affiliation from '#models/affiliation'
import { storedInstant } from '#models/columns'
import CourseCertificate from '#models/course_certificate'
import Enrolment from '#models/enrolment'
import Letter from '#models/letter'
import User from '#models/user'
import { writeLetter } from '#services/letters/write_letter'
import { certificateByCode } from '#queries/certificates/certificate_by_code'
import { certificateSheet } from '#services/papers/certificate_sheet'
import { afterwards, givenCertificate, givenClass, recordEverybody } from '#tests/support/attendance'
import { auditOf } from '#tests/support/audit'
import { freezeClock } from '#tests/support/clock'
import { givenCompany, givenMember, givenPerson, givenStaff } from '#tests/support/people'
import { countQueries } from '#tests/support/queries'
import { now } from '#values/clock'
import { spokenCode } from '#values/spoken_code'

test.group('Certificates', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())
  group.each.setup(() => limiter.clear())

  test('[F31] are numbered by year and course, and issued once however often results are closed', async ({ assert }) => {
    const held = await givenCertificate({ people: 2 })
    await closeResults(held.session.id, held.desk)
    const all = await CourseCertificate.query().whereIn('enrolmentId', held.enrolments.map(({ id }) => id)).orderBy('id')
    const { code } = (all[0]!.data as { course: { code: string } }).course
    assert.deepEqual(all.map(({ number }) => number), [`2026-${code}-1`, `2026-${code}-2`])
    assert.equal(new Set(all.map(({ verifyCode }) => verifyCode)).size, 2)
    assert.match(all[0]!.verifyCode, /^[0-9A-HJKMNP-TV-Z]{26}$/)
  })

  test('[F31] one for the hours is added where ten hours apply, breaks excluded', async ({ assert }) => {
    const short = await givenCertificate({ meetings: [6, 3] })
    const long = await givenCertificate({ meetings: [6, 4] })
    assert.deepEqual(short.certificates.map(({ kind }) => kind), ['completion'])
    assert.deepEqual(long.certificates.map(({ kind }) => kind), ['completion', 'hours'])
    const words = certificateSheet(long.certificates[1]!, 'ja')
    assert.equal(words.title, '受講時間証明書')
    assert.deepInclude(words.facts, { label: '受講した時間', value: '10時間' })
  })

  test('[F31] the holder reads it as a page and as the PDF that was issued; nobody else finds it', async ({ client, assert }) => {
    const { certificate, user, clerk } = await givenCertificate({ people: [await givenPerson({ name: '髙橋 﨑太郎' })] })
    const address = `/my/certificates/${certificate.id}`
    const page = await client.get(address).loginAs(user)
    page.assertStatus(200)
    for (const words of ['髙橋 﨑太郎', '修了証', `第 ${certificate.number} 号`, '令和8年']) assert.include(page.text(), words)
    const pdf = await client.get(`${address}.pdf`).loginAs(user)
    pdf.assertHeader('content-type', 'application/pdf')
    assert.isTrue((pdf.body() as Buffer).subarray(0, 5).equals(Buffer.from('%PDF-')))
    assert.deepEqual(await renderCertificate(certificate.id), pdf.body())
    for (const person of [clerk, await givenPerson()]) {
      for (const path of [address, `${address}.pdf`, `${address}/badge`]) (await client.get(path).loginAs(person)).assertStatus(404)
    }
  })

  test('[F31] what the worker left behind is rendered by the clock', async ({ assert }) => {
    const { certificate } = await givenCertificate()
    freezeClock(now().plus({ minutes: 5 }).toMillis())
    await sweepCertificates()
    assert.isNotNull((await certificate.refresh()).pdfSha256)
  })

  test('[F31] after a change of name the person asks, the desk issues it again, and the old one is superseded', async ({ client, assert }) => {
    const { certificate, user, clerk, session } = await givenCertificate()
    const ask = () => client.post(`/my/certificates/${certificate.id}/reissue`).loginAs(user).header('referer', `/my/certificates/${certificate.id}`).withCsrfToken()
    const desk = `/office/courses/sessions/${session.id}/certificates`
    const reissue = () => client.post(desk).loginAs(clerk).withCsrfToken().form({ certificate: certificate.id, act: 'reissue', reason: '運転免許証で確認' }).redirects(0)

    assert.include((await ask()).text(), '先にアカウントの氏名を変えてください')
    await reissue()
    assert.lengthOf(await CourseCertificate.query().where('enrolmentId', certificate.enrolmentId), 1)

    await User.query().where('id', user.id).update({ name: '新姓 太郎' })
    await user.refresh()
    assert.include((await ask()).text(), '再発行のご希望を受け付けました')
    assert.include((await ask()).text(), 'すでに受け付けています')
    assert.include((await client.get(desk).loginAs(clerk)).text(), 'アカウントの氏名：新姓 太郎')
    await reissue()

    const [old, next] = await CourseCertificate.query().where('enrolmentId', certificate.enrolmentId).orderBy('edition')
    assert.deepEqual([old!.holderName, next!.holderName, next!.edition], ['受講 1郎', '新姓 太郎', 2])
    assert.equal(old!.supersededById, next!.id)
    assert.notEqual(old!.number, next!.number)
    assert.deepEqual((await auditOf('certificate.reissued')).number, [old!.number, next!.number])
    assert.include((await client.get(`/my/certificates/${old!.id}`).loginAs(user)).text(), '新しい修了証を見る')
    const verified = await client.get(`/verify/${old!.verifyCode}`)
    assert.include(verified.text(), 'この証明書は再発行されています')
    assert.include(verified.text(), `/verify/${next!.verifyCode}`)
  })

  test('[N9] stay with the person who leaves the company', async ({ client, assert }) => {
    const company = await givenCompany()
    const user = await givenMember(company, 'employee')
    const { certificate } = await givenCertificate({ people: [user] })
    await Affiliation.query().where('userId', user.id).update({ until: storedInstant(now()) })
    const page = await client.get(`/my/certificates/${certificate.id}`).loginAs(user)
    page.assertStatus(200)
    assert.include((await client.get(`/verify/${certificate.verifyCode}`)).text(), 'この証明書は有効です')
  })

  test('[F32] [N25] anyone checks a certificate without an account: number, course and day, and nothing of the person', async ({ client, assert }) => {
    const { certificate, user } = await givenCertificate()
    const page = await client.get(`/verify/${certificate.verifyCode}`)
    page.assertStatus(200)
    page.assertHeader('cache-control', 'public, max-age=60')
    assert.isUndefined(page.header('set-cookie'))
    for (const words of ['この証明書は有効です', certificate.number, '現在の状態です']) assert.include(page.text(), words)
    for (const secret of [user.name, user.email, certificate.holderName]) assert.notInclude(page.text(), secret)

    const wide = certificate.verifyCode.toLowerCase().replace(/(.{4})/g, '$1ー').replace(/0/g, 'ｏ').replace(/1/g, 'l')
    const typed = await client.get('/verify').qs({ code: wide })
    assert.include(typed.text(), certificate.number)
    assert.include((await client.get(`/en/verify/${certificate.verifyCode}`)).text(), 'This certificate is valid')
  })

  test('[F32] [N25] revoked by the desk with a reason, the public page says so from then on', async ({ client, assert }) => {
    const { certificate, user, clerk, session } = await givenCertificate()
    const revoke = (reason: string) => client.post(`/office/courses/sessions/${session.id}/certificates`).loginAs(clerk).withCsrfToken().form({ certificate: certificate.id, act: 'revoke', reason }).redirects(0)
    await revoke('')
    assert.isNull((await certificate.refresh()).revokedAt)
    await revoke('受講の事実がなかったため')

    const page = await client.get(`/verify/${certificate.verifyCode}`)
    assert.include(page.text(), 'この証明書は取り消されています')
    assert.notInclude(page.text(), '受講の事実がなかったため')
    assert.include((await client.get(`/my/certificates/${certificate.id}`).loginAs(user)).text(), '受講の事実がなかったため')
    assert.equal((await auditOf('certificate.revoked')).reason, '受講の事実がなかったため')
    await assert.rejects(() => revokeCertificate(certificate.id, 'もう一度', { id: clerk.id, as: 'clerk' }), /certificate_revoked/)
  })

  test('[N9] letters say nothing of course or person; those of a protected kind go to the private address and say only that there is news', async ({ assert }) => {
    const ordinary = await givenCertificate()
    const hidden = await givenClass({ kind: { privacy: 'protected' } })
    await (await Enrolment.findOrFail(hidden.enrolments[0]!.id)).merge({ contactEmail: 'private@home.test' }).save()
    afterwards(hidden)
    await recordEverybody(hidden)
    await closeResults(hidden.session.id, hidden.desk)

    const [open, news] = await Letter.query().whereIn('template', ['certificate_issued', 'news']).orderBy('id')
    assert.deepEqual([open!.template, open!.to], ['certificate_issued', ordinary.user.email])
    assert.deepEqual([news!.template, news!.to], ['news', 'private@home.test'])
    for (const letter of [open!, news!]) {
      const { subject, text } = await writeLetter(letter)
      for (const secret of ['活用講座', '受講 1郎']) assert.notInclude(subject + text, secret)
    }
  })

  test('[F32] only the desk of courses revokes and reissues', async ({ client, assert }) => {
    const instructor = await givenStaff('courses', 'instructor')
    const { certificate, session, user } = await givenCertificate({ session: { instructorId: instructor.id } })
    const other = await givenCertificate()
    const post = (person: User, at = session.id) => client.post(`/office/courses/sessions/${at}/certificates`).loginAs(person).withCsrfToken().form({ certificate: certificate.id, act: 'revoke', reason: 'x' })
    for (const person of [instructor, user, await givenStaff('claims', 'clerk')]) (await post(person)).assertStatus(404)
    ;(await post(other.clerk, other.session.id)).assertStatus(404)
    assert.isNull((await certificate.refresh()).revokedAt)
  })

  test('[F32] [N25] ten thousand guesses find none, and whoever guesses is stopped after sixty a minute', async ({ client, assert }) => {
    const { certificate } = await givenCertificate()
    const near = (guess: number) => certificate.verifyCode.slice(0, 20) + spokenCode(Buffer.from([guess >> 16, guess >> 8, guess & 255])).padStart(6, '0').slice(-6)
    const guesses = Array.from({ length: 10_000 }, (_, guess) => (guess % 2 ? spokenCode(randomBytes(16)) : near(guess))).filter((code) => code !== certificate.verifyCode)
    for (let from = 0; from < guesses.length; from += 500) {
      assert.lengthOf(await CourseCertificate.query().whereIn('verifyCode', guesses.slice(from, from + 500)), 0)
    }
    assert.isNull(await certificateByCode(guesses[0]!))

    const statuses = new Map<number, number>()
    for (let guess = 0; guess < 100; guess += 1) {
      const status = (await client.get(`/verify/${near(guess)}`)).status()
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
    assert.deepEqual([...statuses].sort(), [[404, 60], [429, 40]])
  })

  test('[F31] the desk’s list sends as many queries for twenty certificates as for two', async ({ client, assert }) => {
    const count = async (people: number) => {
      freezeClock()
      const { session, clerk } = await givenCertificate({ people })
      return countQueries(() => client.get(`/office/courses/sessions/${session.id}/certificates`).loginAs(clerk).then((page) => page.assertStatus(200)))
    }
    assert.equal(await count(20), await count(2))
  })

  test('[F31] the paper has a tag for every part, the language, and long and rare names on it', async ({ assert }) => {
    for (const name of ['髙橋 﨑太郎', 'あ'.repeat(60), 'Maria-Magdalena von und zu Hohenlohe-Waldenburg-Schillingsfürst', '🎓 𠮷野家']) {
      const { certificate } = await givenCertificate({ people: [await givenPerson({ name })] })
      const pdf = (await renderCertificate(certificate.id)).toString('latin1')
      assert.include(pdf, '/StructTreeRoot', name)
      assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 1, 1, name)
    }
    assert.include(readFileSync('resources/papers/certificate.typ', 'utf8'), 'alt: sheet.verify.alt')
  })
})
