import app from '@adonisjs/core/services/app'
import testUtils from '@adonisjs/core/services/test_utils'
import { authApiClient } from '@adonisjs/auth/plugins/api_client'
import { dbAssertions } from '@adonisjs/lucid/plugins/db'
import { sessionApiClient } from '@adonisjs/session/plugins/api_client'
import { shieldApiClient } from '@adonisjs/shield/plugins/api_client'
import { apiClient } from '@japa/api-client'
import { assert } from '@japa/assert'
import { browserClient } from '@japa/browser-client'
import { pluginAdonisJS } from '@japa/plugin-adonisjs'
import { spec } from '@japa/runner/reporters'
import type { Config } from '@japa/runner/types'
import { launchChromium } from '#tests/support/browser'
import { prepareDatabase } from '#tests/support/database'
import { tally } from '#tests/support/tally'

export const plugins: Config['plugins'] = [
  assert(),
  pluginAdonisJS(app),
  apiClient(),
  sessionApiClient(app),
  shieldApiClient(),
  authApiClient(app),
  dbAssertions(app),
  browserClient({ runInSuites: ['browser'], launcher: launchChromium }),
]

export const reporters: Config['reporters'] = {
  activated: process.env.TEST_TALLY ? ['spec', 'tally'] : ['spec'],
  list: [spec(), tally],
}

export const runnerHooks: Required<Pick<Config, 'setup' | 'teardown'>> = { setup: [prepareDatabase], teardown: [] }

export const configureSuite: Config['configureSuite'] = (suite) => {
  if (['functional', 'journeys', 'browser'].includes(suite.name)) suite.setup(() => testUtils.httpServer().start())
}
