import { createHash } from 'node:crypto'
import type { build, Plugin } from 'vite'
import { common } from './vite.ts'

/** The files of a build by name, as Vite hands them to its plugins. */
export type Bundle = Parameters<Extract<Plugin['writeBundle'], (...args: never[]) => unknown>>[1]

export interface WorkerOptions {
  /** The app's own Vite, which builds the worker too. */
  build: typeof build
  /** Where the worker's script is. */
  entry: string
  /** The files of the build that the pages need without a network; all of them by default. */
  needs?: (bundle: Bundle) => string[]
  /** Files beside the build: the manifest, its icons. */
  beside: readonly string[]
  /** What only a page does and the worker leaves out. */
  external?: RegExp[]
}

/** Builds the service worker beside the pages: it knows the files of this very build, and nothing else is kept. */
export function worker({ build, entry, needs = Object.keys, beside, external = [] }: WorkerOptions): Plugin {
  return {
    name: 'anshao-worker',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      const built = needs(bundle).filter((file) => file !== 'index.html')
      const files = [...built, ...beside].map((file) => `/${file}`)
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
          lib: { entry, name: 'worker', formats: ['iife'], fileName: () => 'sw.js' },
          rolldownOptions: { ...common.build.rolldownOptions, external },
        },
      })
    },
  }
}
