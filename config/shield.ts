import { defineConfig } from '@adonisjs/shield'

/** CSRF for signed-in pages (a continuation changes nothing and is held to its origin); the other headers come from `security_headers_middleware` for every page. */
export default defineConfig({
  csp: { enabled: false, directives: {}, reportOnly: false },
  csrf: { enabled: true, exceptRoutes: ['/continuation'], enableXsrfCookie: false, methods: ['POST', 'PUT', 'PATCH', 'DELETE'] },
  xFrame: { enabled: false },
  hsts: { enabled: false },
  contentTypeSniffing: { enabled: false },
})
