import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { build, type Plugin } from 'vite'
import { common } from '../../infra/web/vite.ts'

/** Builds the service worker beside the pages: it knows the files of this very build, and nothing else is kept. */
export function worker(): Plugin {
  return {
    name: 'anshao-worker',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      const built = Object.keys(bundle).filter((file) => file !== 'index.html')
      const files = [...built, 'manifest.json', 'icon.svg', 'icon-192.png', 'icon-512.png'].map((file) => `/${file}`)
      const version = createHash('sha256').update(files.sort().join('\n')).digest('hex').slice(0, 12)
      await build({
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        resolve: common.resolve,
        define: {
          FILES: JSON.stringify(files),
          VERSION: JSON.stringify(version),
          // a library build leaves it to its user, and a worker that reads it does not start
          'process.env.NODE_ENV': JSON.stringify('production'),
        },
        build: {
          ...common.build,
          outDir: dir!,
          emptyOutDir: false,
          // a library: nothing is loaded ahead for it
          lib: {
            entry: resolve(import.meta.dirname, 'src/worker/worker.ts'),
            name: 'worker',
            formats: ['iife'],
            fileName: () => 'sw.js',
          },
          // what only a page does: in pieces, and by workers of its own
          rolldownOptions: { ...common.build.rolldownOptions, external: [/resumable\.ts$/, /solution\.ts$/] },
        },
      })
    },
  }
}
