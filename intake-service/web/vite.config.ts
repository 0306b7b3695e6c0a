import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { common, sharedTests } from '../../infra/web/vite.ts'
import { budget } from './budget.vite.ts'
import { worker } from './worker.vite.ts'

export default defineConfig({
  ...common,
  plugins: [vue(), budget(), worker()],
  build: {
    ...common.build,
    // @hpke/core asks Node's module only where the page has no WebCrypto, and there nothing is sealed
    rolldownOptions: { ...common.build.rolldownOptions, external: ['crypto'] },
  },
  server: { ...common.server, proxy: { '/api': 'http://localhost:8080' } },
  test: {
    include: ['src/**/*.test.ts', sharedTests],
  },
})
