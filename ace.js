/**
 * Entry point of the command line. The framework needs Node 24, which lies in node_modules;
 * typed on an older Node, the command hands itself over.
 */
import { fileURLToPath } from 'node:url'
import { handOver } from './scripts/node24.js'

if (!(await handOver(fileURLToPath(import.meta.url)))) {
  process.env.TZ = 'UTC'
  await import('@poppinss/ts-exec')
  await import('./bin/console.js')
}
