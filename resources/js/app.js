/** What the pages do beyond HTML: one module per behaviour, each bound by `data-*`; every page works without them. */
import './menu.js'
import './error_summary.js'
import './submit_once.js'
import './confirm.js'
import './counter.js'
import './idle.js'
import './desk_keys.js'
import './estimate.js'
