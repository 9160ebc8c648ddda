import limiter from '@adonisjs/limiter/services/main'

/** Estimates: 300 a minute from one address, through page and API together. */
export const estimateThrottle = limiter.define('estimates', (ctx) =>
  limiter.allowRequests(300).every('1 minute').usingKey(`estimates:${ctx.request.ip()}`)
)

/** The catalogue for machines: 300 a minute from one address. */
export const catalogueThrottle = limiter.define('catalogue', (ctx) =>
  limiter.allowRequests(300).every('1 minute').usingKey(`catalogue:${ctx.request.ip()}`)
)

/** Codes of employees, many of whom share the address of their company. */
export const voiceThrottle = limiter.define('voice', (ctx) =>
  limiter.allowRequests(60).every('1 minute').usingKey(`voice:${ctx.request.ip()}`)
)

/** The register of certified companies for machines, and its pictures: 300 a minute from one address. */
export const registerThrottle = limiter.define('register', (ctx) =>
  limiter.allowRequests(300).every('1 minute').usingKey(`register:${ctx.request.ip()}`)
)

/** The plan and its indicators for machines: 300 a minute from one address. */
export const planThrottle = limiter.define('plan', (ctx) => limiter.allowRequests(300).every('1 minute').usingKey(`plan:${ctx.request.ip()}`))

/** Codes of certificates: nobody guesses one, and nobody may try for long. */
export const verifyThrottle = limiter.define('verify', (ctx) =>
  limiter.allowRequests(60).every('1 minute').usingKey(`verify:${ctx.request.ip()}`)
)
