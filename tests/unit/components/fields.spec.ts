import { test } from '@japa/runner'
import { attrs, dataAttrs, errorRows, field, idOf, pathOf } from '#start/components'

test.group('Fields', () => {
  test('the two ways of writing a name are one field', ({ assert }) => {
    assert.equal(pathOf('hires[0][name]'), 'hires.0.name')
    assert.equal(pathOf('documents[]'), 'documents')
    assert.equal(idOf('hires[0][name]'), idOf('hires.0.name'))
  })

  test('a field finds its error and what was typed, and says so to a screen reader', ({ assert }) => {
    const own = field({ name: 'costs[0][amount]', value: 5, help: 'h' }, { 'costs.0.amount': 'wrong' }, (name) => `typed in ${name}`)

    assert.equal(own.error, 'wrong')
    assert.equal(own.value, 'typed in costs.0.amount')
    assert.equal(own.attrs['aria-describedby'], 'f-costs-0-amount-help f-costs-0-amount-error')
    assert.equal(own.attrs['aria-invalid'], 'true')
  })

  test('a field without error and help is described by nothing', ({ assert }) => {
    const own = field({ name: 'name', value: 'x' })

    assert.equal(own.value, 'x')
    assert.isUndefined(own.attrs['aria-describedby'])
    assert.isUndefined(own.attrs['aria-invalid'])
  })

  test('the summary links each error to its field, from a record or a list', ({ assert }) => {
    const row = { field: 'hires.0.name', message: 'm', id: 'f-hires-0-name' }

    assert.deepEqual(errorRows({ 'hires.0.name': 'm' }), [row])
    assert.deepEqual(errorRows([{ field: 'hires.0.name', message: 'm' }]), [row])
  })
})

test.group('Attributes', () => {
  test('are escaped', ({ assert }) => {
    assert.equal(
      attrs({ value: `"><script>alert('x')</script>` }).value,
      'value="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"'
    )
  })

  test('without a value are left out, true stands alone, zero and an empty text stay', ({ assert }) => {
    assert.equal(attrs({ a: undefined, b: null, c: false, checked: true, min: 0, value: '' }).value, 'checked min="0" value=""')
  })

  test('of data are written with dashes', ({ assert }) => {
    assert.deepEqual(dataAttrs({ autosave: true, savedAt: '14:05' }), { 'data-autosave': '', 'data-saved-at': '14:05' })
  })
})
