/** `npm run dev`: prepares what is missing, then serves the sources and reloads on change. */
import './prepare.js'
import { runNode, say } from './steps.js'

say('Preparing database and rule books …')
if ((await runNode(['ace.js', 'prepare'])) !== 0) process.exit(1)
process.exit(await runNode(['ace.js', 'serve', '--hmr']))
