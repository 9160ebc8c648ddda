/** `npm run build`: the production version in build/. */
import './prepare.js'
import { buildServer } from './steps.js'

await buildServer({ evenIfCurrent: true })
