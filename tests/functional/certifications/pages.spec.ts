import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import Notice from '#models/notice'
import { givenDraftCertification, givenSubmittedCertification } from '#tests/support/certifications'

test.group('The pages of a certification', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F90] [F91] every section shows what was typed, its points and what is missing', async ({ assert, client }) => {
    const { user, home } = await givenDraftCertification({ fields: ['childcare', 'workplace'], answers: { C3: '5' } })
    for (const section of ['company', 'gates', 'fields', 'field-childcare', 'field-workplace', 'confirm']) {
      const page = await client.get(`${home}/sections/${section}`).loginAs(user)
      page.assertStatus(200)
    }
    const field = await client.get(`${home}/sections/field-childcare`).loginAs(user)

    field.assertTextIncludes('男性の育児休業取得率が30%以上')
    field.assertTextIncludes('/ 17点')
    assert.match(field.text(), /value="5"/)
  })

  test('[P10] an award asks for the person instead of fields', async ({ client }) => {
    const { user, home } = await givenDraftCertification({ scheme: 'excellent-employee' })
    const page = await client.get(`${home}/sections/nominee`).loginAs(user)

    page.assertStatus(200)
    page.assertTextIncludes('芝 さくら')
    ;(await client.get(`${home}/sections/confirm`).loginAs(user)).assertTextIncludes('このまま送れます')
  })

  test('[F90] the list and the case say where it stands, with its papers, files and history', async ({ client }) => {
    const { user, company, certification, home } = await givenSubmittedCertification()
    const list = await client.get(`/companies/${company.id}/certifications`).loginAs(user)
    const page = await client.get(home).loginAs(user)
    const notice = await Notice.query().where('certificationId', certification.id).firstOrFail()

    list.assertTextIncludes(certification.number!)
    list.assertTextIncludes('区が書類を確認しています')
    page.assertTextIncludes('受付票')
    page.assertTextIncludes('SHA-256')
    page.assertTextIncludes('申請を受け付けました')
    ;(await client.get(`${home}/notices/${notice.id}`).loginAs(user)).assertTextIncludes('受け付けた書類')
    ;(await client.get(`${home}/notices/${notice.id}.pdf`).loginAs(user)).assertHeader('content-type', 'application/pdf')
    ;(await client.get(`${home}/sections/company`).loginAs(user).redirects(0)).assertStatus(302)
  })

  test('[F90] for another company the case does not exist', async ({ client }) => {
    const { certification } = await givenSubmittedCertification()
    const other = await givenSubmittedCertification()
    const foreign = `/companies/${other.company.id}/certifications/${certification.id}`

    for (const path of ['', '/sections/company', '/draft', '/correction', '/withdrawal', '/notices/1']) {
      ;(await client.get(foreign + path).loginAs(other.user)).assertStatus(404)
    }
  })

  test('[P7] from the page that explains it one comes to the beginning of an application, by way of signing in', async ({ client }) => {
    const { user, company } = await givenSubmittedCertification()
    const page = await client.get('/certifications/health-management')
    page.assertTextIncludes('/start?certification=health-management')

    const begun = await client.get('/start?certification=health-management').loginAs(user).redirects(0)
    begun.assertHeader('location', `/companies/${company.id}/certifications/new/health-management`)
    const away = await client.get('/start?certification=health-management').redirects(0)
    away.assertHeader('location', '/sign-in?to=%2Fstart%3Fcertification%3Dhealth-management')
  })

  test('[F90] the home of the company shows what is open, what to do next, and where the rest is', async ({ client }) => {
    const { user, company, home } = await givenDraftCertification()
    const page = await client.get(`/companies/${company.id}`).loginAs(user)

    page.assertTextIncludes('続きを入力する')
    page.assertTextIncludes(`${home}/sections/company`)
    page.assertTextIncludes(`/companies/${company.id}/certificates`)
    ;(await client.get(home).loginAs(user)).assertTextIncludes(`${home}/voice`)
  })

  test('[P7] what a certification asks is public', async ({ client, assert }) => {
    const page = await client.get('/certifications/work-life-balance')

    page.assertStatus(200)
    page.assertTextIncludes('子育て支援')
    page.assertTextIncludes('17点のうち11点以上')
    assert.isUndefined(page.header('set-cookie'))
    ;(await client.get('/certifications/nothing')).assertStatus(404)
  })
})
