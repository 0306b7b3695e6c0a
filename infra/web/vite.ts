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

/** Where the tests of the shared files are; the public pages' build runs them. */
export const sharedTests = `${shared}/**/*.test.ts`
