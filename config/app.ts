import { join, resolve } from 'node:path'
import app from '@adonisjs/core/services/app'
import { defineConfig } from '@adonisjs/core/http'
import env from '#start/env'

const port = env.get('PORT', 3333)

/** Public address of the portal, used in mails and papers. */
export const appUrl = env.get('APP_URL', `http://localhost:${port}`)

/** Cookies are secure exactly when the portal is reached by https. */
export const secureCookies = appUrl.startsWith('https:')

export const http = defineConfig({
  generateRequestId: true,
  allowMethodSpoofing: true,
  useAsyncLocalStorage: false,
  trustProxy: (address) => ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(address),
  cookie: { path: '/', httpOnly: true, secure: secureCookies, sameSite: 'lax' },
  redirect: { forwardQueryString: false },
})

const root = import.meta.filename.endsWith('.ts') ? app.makePath() : app.makePath('..')
const storage = resolve(root, env.get('STORAGE_PATH', app.inTest ? 'storage/test' : 'storage'))

/** Folder of the database and the files: beside `build/`, never in it, because a build wipes it. */
export const storagePath = (...parts: string[]) => join(storage, ...parts)
