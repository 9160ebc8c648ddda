import router from '@adonisjs/core/services/router'
import server from '@adonisjs/core/services/server'

server.errorHandler(() => import('#exceptions/handler'))

/** Every request: language by path, headers, container bindings. Nothing here touches session or cookie. */
server.use([
  () => import('#middleware/request_clock_middleware'),
  () => import('#middleware/named_method_middleware'),
  () => import('#middleware/locale_middleware'),
  () => import('#middleware/security_headers_middleware'),
  () => import('#middleware/container_bindings_middleware'),
  () => import('#middleware/assets_middleware'),
  () => import('@adonisjs/vite/vite_middleware'),
])

router.use([
  () => import('#middleware/uploads_middleware'),
  () => import('@adonisjs/core/bodyparser_middleware'),
  () => import('#middleware/plain_body_middleware'),
  () => import('#middleware/named_method_middleware'),
])

/** Public pages carry none of these; signed-in pages carry `signedIn`. */
export const middleware = router.named({
  session: () => import('@adonisjs/session/session_middleware'),
  shield: () => import('@adonisjs/shield/shield_middleware'),
  initAuth: () => import('@adonisjs/auth/initialize_auth_middleware'),
  signedIn: () => import('#middleware/signed_in_middleware'),
  bouncer: () => import('#middleware/initialize_bouncer_middleware'),
  sameOrigin: () => import('#middleware/same_origin_middleware'),
  company: () => import('#middleware/company_middleware'),
  desk: () => import('#middleware/desk_middleware'),
  reading: () => import('#middleware/reading_middleware'),
  learner: () => import('#middleware/learner_middleware'),
  reauthenticated: () => import('#middleware/reauthenticated_middleware'),
  once: () => import('#middleware/once_middleware'),
})

/** What every signed-in page needs, in order. */
export const signedIn = () => [
  middleware.session(),
  middleware.shield(),
  middleware.initAuth(),
  middleware.signedIn(),
  middleware.bouncer(),
  middleware.once(),
]
