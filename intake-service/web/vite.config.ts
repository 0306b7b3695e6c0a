import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { build } from 'vite'
import { defineConfig } from 'vitest/config'
import { common, sharedTests, tests } from '../../infra/web/vite.ts'
import { budget } from './budget.vite.ts'
import { prerendered } from './prerender.vite.ts'
import { worker } from '../../infra/web/worker.ts'

export default defineConfig({
  ...common,
  plugins: [
    vue(),
    budget(),
    prerendered(),
    worker({
      build,
      entry: resolve(import.meta.dirname, 'src/worker/worker.ts'),
      beside: ['manifest.json', 'icon.svg', 'icon-192.png', 'icon-512.png'],
      // in pieces, and by workers of its own
      external: [/resumable\.ts$/, /solution\.ts$/],
    }),
  ],
  build: {
    ...common.build,
    // @hpke/core asks Node's module only where the page has no WebCrypto, and there nothing is sealed
    rolldownOptions: { ...common.build.rolldownOptions, external: ['crypto'] },
  },
  server: { ...common.server, proxy: { '/api': 'http://localhost:8080' } },
  // on a machine that does much else
  test: { testTimeout: 30_000, projects: [...tests(resolve(import.meta.dirname, 'src'), sharedTests)] },
})
