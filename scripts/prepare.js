/** Installs the packages and writes `.env` where they are missing. */
import { installModules, writeEnvironment } from './steps.js'

installModules()
writeEnvironment()
