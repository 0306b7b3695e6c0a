import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const shared = fileURLToPath(new URL('./src', import.meta.url))

/**
 * What both apps have in common. Files here are imported as `@shared/…`; packages they use come from the app's own
 * node_modules. Nothing is inlined as a data URL, since the content security policy allows only files of our own.
 */
export const common = {
  resolve: {
    alias: { '@shared': shared },
    dedupe: ['vue', '@hpke/core', 'exifr'],
  },
  build: {
    target: ['es2020', 'chrome87', 'firefox78', 'safari14'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: { fs: { allow: [fileURLToPath(new URL('../..', import.meta.url))] } },
}

const MOCKS = /\bvi\.(mock|doMock|resetModules)\(/

function testsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(folder, name))
}

/**
 * The tests of these folders as two projects: those that put something in a module's place have modules and a document of
 * their own each; the others, far more, share theirs, which takes a tenth of the time.
 */
export function tests(...folders: string[]) {
  const all = folders.flatMap(testsIn)
  const apart = all.filter((file) => MOCKS.test(readFileSync(file, 'utf8')))
  const together = all.filter((file) => !apart.includes(file))
  return [
    {
      extends: true,
      test: {
        name: 'together',
        include: together,
        isolate: false,
        pool: 'threads',
        setupFiles: fileURLToPath(new URL('./sharedPage.ts', import.meta.url)),
      },
    },
    { extends: true, test: { name: 'apart', include: apart } },
  ] as const
}

/** Where the tests of the shared files are; the public pages' build runs them. */
export const sharedTests = shared
