/**
 * Entry point of the command line. The framework needs Node 24, which lies in node_modules;
 * typed on an older Node, the command hands itself over.
 */
import { handOver } from './scripts/node24.js'

if (!handOver(import.meta.filename ?? new URL(import.meta.url).pathname)) {
  process.env.TZ = 'UTC'
  await import('@poppinss/ts-exec')
  await import('./bin/console.js')
}
