/** What the pages do beyond HTML: one module per behaviour, each bound by `data-*`; every page works without them. */
import './menu.js'
import './error_summary.js'
import './submit_once.js'
import './confirm.js'
import './counter.js'
import './idle.js'
import './desk_keys.js'
import './estimate.js'
import './autosave.js'
import './upload.js'
import './suggest.js'
import './holder_preview.js'

/** What one page alone needs is loaded there. */
if (document.querySelector('[data-scanner]')) import('./check_in.js')
if (document.querySelector('[data-pass]')) import('./pass.js')
if (document.querySelector('[data-progress]')) import('./progress.js')
