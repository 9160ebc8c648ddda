import { defineConfig } from 'vite'
import adonisjs from '@adonisjs/vite/client'

export default defineConfig({
  plugins: [adonisjs({ entryPoints: ['resources/css/app.css', 'resources/js/app.js'], reload: ['resources/views/**/*.edge'] })],
  build: { assetsInlineLimit: 0 },
  optimizeDeps: { include: ['qr', 'qr/dom.js'] },
  server: { watch: { ignored: ['**/storage/**', '**/tmp/**'] } },
})
