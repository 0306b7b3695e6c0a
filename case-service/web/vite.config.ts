import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { common } from '../../infra/web/vite.ts'

/** `npm run dev` talks to a running case-service; ANSHAO_CASES says where it is. */
export default defineConfig({
  ...common,
  plugins: [vue()],
  build: {
    ...common.build,
    // @hpke/core asks Node's module only where the page has no WebCrypto, and there nothing is opened
    rolldownOptions: { ...common.build.rolldownOptions, external: ['crypto'] },
  },
  server: { ...common.server, port: 5181, proxy: { '/api': process.env.ANSHAO_CASES ?? 'http://localhost:8081' } },
  test: { environment: 'happy-dom', isolate: false, include: ['src/**/*.test.ts'] },
})
