import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The machine's own Chromium (CHROMIUM_PATH, or where Linux keeps it), never one that playwright would download. */
export const launchChromium = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? places.find((path) => existsSync(path)),
    args: process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet,
  })
