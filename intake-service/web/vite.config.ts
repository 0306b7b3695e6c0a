import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { common, sharedTests } from '../../infra/web/vite.ts'

export default defineConfig({
  ...common,
  plugins: [vue()],
  server: { ...common.server, proxy: { '/api': 'http://localhost:8080' } },
  test: {
    include: ['src/**/*.test.ts', sharedTests],
  },
})
