import drive from '@adonisjs/drive/services/main'
import { test } from '@japa/runner'
import { unreadyPart } from '#services/readiness'

test.group('Health', () => {
  test('alive and ready, with neither session nor cookie', async ({ client, assert }) => {
    for (const path of ['/health/live', '/health/ready']) {
      const answer = await client.get(path)
      answer.assertStatus(200)
      answer.assertBody({ status: 'ok' })
      assert.isUndefined(answer.header('set-cookie'))
    }
  })

  test('a disk that does not keep what it is given is named', async ({ assert, cleanup }) => {
    drive.fake()
    cleanup(() => drive.restore())
    const disk = drive.use()
    disk.put = async () => {
      throw new Error('read-only file system')
    }
    assert.equal(await unreadyPart(), 'storage')
  })
})
