import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { common, sharedTests } from '../../infra/web/vite.ts'

export default defineConfig({
  ...common,
  plugins: [vue()],
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
