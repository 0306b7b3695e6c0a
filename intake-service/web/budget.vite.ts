import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** Bytes of script, compressed, that may be read before the form can be filled in. */
const MOST = 90_000

/** Fails the build when the first page grows too heavy for a cheap phone. */
export function budget(): Plugin {
  return {
    name: 'anshao-budget',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []))
      const first = new Set(chunks.filter(({ isEntry }) => isEntry))
      for (const chunk of first) {
        for (const name of chunk.imports) first.add(chunks.find(({ fileName }) => fileName === name)!)
      }
      const bytes = [...first].reduce((sum, { code }) => sum + gzipSync(code).length, 0)
      if (bytes > MOST) this.error(`${bytes} bytes of script before the form is ready: ${MOST} at most`)
    },
  }
}
