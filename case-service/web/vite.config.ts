import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { resolve } from 'node:path'
import { build } from 'vite'
import { common, tests } from '../../infra/web/vite.ts'
import { worker } from '../../infra/web/worker.ts'
import { neededOffline } from './src/field/worker/needed.ts'

/** `npm run dev` talks to a running case-service; ANSHAO_CASES says where it is. */
export default defineConfig({
  ...common,
  plugins: [
    vue(),
    worker({
      build,
      entry: resolve(import.meta.dirname, 'src/field/worker/worker.ts'),
      needs: neededOffline,
      beside: ['field.json', 'favicon.svg', 'icon-192.png', 'icon-512.png'],
    }),
  ],
  build: {
    ...common.build,
    // @hpke/core asks Node's module only where the page has no WebCrypto, and there nothing is sealed or opened
    rolldownOptions: {
      ...common.build.rolldownOptions,
      external: ['crypto'],
      // fewer files: a desk took 55, each a request, most of them smaller than what is said about it on the way;
      // named first, what every page begins with stays out of the other two
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'] },
            { name: 'desks', minShareCount: 4, maxModuleSize: 40_000 },
            { name: 'cases', minShareCount: 2, maxModuleSize: 40_000, test: /src\/(case|command|queue|schema|triage)\// },
          ],
        },
      },
    },
  },
  server: { ...common.server, port: 5181, proxy: { '/api': process.env.ANSHAO_CASES ?? 'http://localhost:8081' } },
  test: { environment: 'happy-dom', projects: [...tests(resolve(import.meta.dirname, 'src'))] },
})
