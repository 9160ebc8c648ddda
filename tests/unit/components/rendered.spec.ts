import edge from 'edge.js'
import { test } from '@japa/runner'

const t = (key: string, values: object = {}) => `${key}${Object.values(values).join()}`
const shared = { t, locale: 'ja', href: (to: string) => to, path: '/', errors: {}, old: (_name: string, value: unknown) => value }

const rendered = (text: string, more: object = {}) =>
  edge
    .createRenderer()
    .share({ ...shared, ...more })
    .renderRaw(text)

test.group('A form', () => {
  test('of a signed-in page carries its token and is done once; PUT travels in the address', async ({ assert }) => {
    const form = await rendered(`@form.root({ action: '/x?a=1', method: 'PUT' })\n@end`, { csrfField: () => '[token]' })

    assert.include(form, 'action="/x?a=1&amp;_method=PUT"')
    assert.include(form, 'method="post"')
    assert.include(form, '[token]')
    assert.match(form, /name="_once" value="[\w-]{36}"/)
  })

  test('that is open to the public carries neither, and one that only asks neither', async ({ assert }) => {
    const open = await rendered(`@form.root({ action: '/x', open: true })\n@end`, { csrfField: () => '[token]' })
    const asks = await rendered(`@form.root({ action: '/x', method: 'GET' })\n@end`, { csrfField: () => '[token]' })

    for (const form of [open, asks]) assert.notMatch(form, /token|_once/)
  })
})

test.group('A field', () => {
  test('shows its error before the input and never the password', async ({ assert }) => {
    const field = await rendered(`@!form.text({ name: 'secret', label: 'L', type: 'password', value: 'pw', required: true })`, {
      errors: { secret: 'E' },
    })

    assert.isBelow(field.indexOf('＊ E'), field.indexOf('<input'))
    assert.include(field, 'common.form.required')
    assert.notInclude(field, 'pw"')
  })

  test('that was unticked stays unticked when the form comes back', async ({ assert }) => {
    const box = `@!form.checkbox({ name: 'news', label: 'L', checked: true })`

    assert.include(await rendered(box), ' checked')
    assert.notInclude(await rendered(box, { errors: { other: 'E' } }), ' checked')
    assert.include(await rendered(box, { errors: { other: 'E' }, old: () => '1' }), ' checked')
  })

  test('keeps what was typed, escaped', async ({ assert }) => {
    const area = await rendered(`@!form.textarea({ name: 'why', label: 'L' })`, { old: () => '</textarea><b>' })

    assert.include(area, '&lt;/textarea&gt;&lt;b&gt;')
  })
})

test.group('Words and amounts', () => {
  test('the company reads its own words of a state, never 起案 or 差戻し', async ({ assert }) => {
    const returned = { claim: { state: 'returned' } }

    assert.include(await rendered(`@!case.badge({ claim, audience: 'company' })`, returned), '直していただきたいところがあります')
    assert.include(await rendered(`@!case.badge({ claim, audience: 'office' })`, returned), '補正依頼中')
    assert.include(
      await rendered(`@!case.badge({ claim, audience: 'office' })`, { ...returned, locale: 'en' }),
      'states.claim.office.returned'
    )
  })

  test('[N2] the receipt shows each line with its article, and each cut with a minus', async ({ assert }) => {
    const explanation = {
      amount: 1_000_000,
      lines: [
        { label: { ja: '紹介手数料', en: 'Fee' }, article: '第5条第1項', amount: 1_100_000 },
        { label: { ja: '上限', en: 'Cap' }, article: '第5条第2項', amount: -100_000 },
      ],
    }
    const receipt = await rendered(`@!receipt({ explanation, locale })`, { explanation })

    for (const part of ['紹介手数料', '第5条第1項', '1,100,000円', '−100,000円', '1,000,000円']) assert.include(receipt, part)
  })
})

test.group('The menu', () => {
  const links = (menu: string) => [...menu.matchAll(/href="([^"]+)"/g)].map(([, to]) => to)

  test('[F7] shows the way of the role one acts in, and of that one alone', async ({ assert }) => {
    const user = { name: 'x' }
    const company = await rendered('@!site.nav()', { user, area: 'company', company: { id: 7 }, desk: 'claims' })
    const office = await rendered('@!site.nav()', { user, area: 'office', desk: 'accounts' })

    assert.deepEqual(links(company), ['/companies/7', '/companies/7/claims', '/companies/7/certifications', '/companies/7/training', '/companies/7/profile', '/companies/7/members'])
    assert.deepEqual(links(office), ['/office/accounts', '/office/accounts/repayments', '/office/dashboard/accounts', '/office/exports?desk=accounts'])
  })

  test('says where one is', async ({ assert }) => {
    const menu = await rendered('@!site.nav()', { user: {}, area: 'office', desk: 'claims', path: '/office/claims/approvals' })

    assert.deepEqual(
      [...menu.matchAll(/href="([^"]+)" aria-current="page"/g)].map(([, to]) => to),
      ['/office/claims/approvals']
    )
  })

  test('names as whom one acts', async ({ assert }) => {
    const account = await rendered('@!site.account()', {
      user: { name: 'n', email: 'e' },
      area: 'office',
      actor: { post: 'section_chief' },
    })

    assert.include(account, 'nav.posts.section_chief')
  })
})
