import vue from '@vitejs/plugin-vue'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'vite'
import { common } from '../../infra/web/vite.ts'
import type { Bundle } from '../../infra/web/worker.ts'

/** Pages by address: the view whose script is loaded ahead, and whether they are written out. */
const PAGES = {
  home: { path: '/', view: null, isWritten: true },
  track: { path: '/track', view: 'TrackView', isWritten: true },
  // the service writes what stands on it
  board: { path: '/board', view: 'BoardView', isWritten: false },
  exposure: { path: '/board', view: 'ExposureView', isWritten: false },
  roots: { path: '/board', view: 'RootsView', isWritten: false },
} as const

const PLACE = '<div id="app"></div>'

/** Without script a report cannot be written here; the telephone is told first. */
const WITHOUT_SCRIPT =
  '<noscript><p class="note near">本页要打开 JavaScript 才能填写。您也可以直接拨打安全生产举报电话 <a class="tap" href="tel:12350">12350</a>。 ' +
  '<span lang="en">This page needs JavaScript; you may call 12350 instead.</span></p></noscript>'

/**
 * Writes pages out beside `index.html`, so that somebody on a poor line reads them, and the emergency numbers work,
 * before any script has come; and names the script of each page ahead.
 */
export function prerendered(): Plugin {
  return {
    name: 'anshao-prerendered',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      const index = String((bundle['index.html'] as { source: string }).source)
      const render = await renderer()
      for (const [name, { path, view, isWritten }] of Object.entries(PAGES)) {
        const body = isWritten ? `<div id="app">${still(await render(path))}</div>` : PLACE
        const page = index.replace('</head>', `${ahead(bundle, view)}</head>`).replace(PLACE, () => body)
        await writeFile(join(dir!, `${name}.html`), readFirst(page))
      }
    },
  }
}

/** The pages' own components, built for here. */
async function renderer(): Promise<(path: string) => Promise<string>> {
  const outDir = await mkdtemp(join(tmpdir(), 'anshao-prerender-'))
  try {
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      plugins: [vue()],
      resolve: common.resolve,
      ssr: { noExternal: true },
      build: { ...common.build, ssr: resolve(import.meta.dirname, 'src/prerender.ts'), outDir, emptyOutDir: true },
    })
    const module = (await import(pathToFileURL(join(outDir, 'prerender.js')).href)) as {
      prerender: (path: string) => Promise<string>
    }
    likeABrowser()
    return module.prerender
  } finally {
    await rm(outDir, { recursive: true })
  }
}

/** What the pages ask of a browser while they are drawn for the first time. */
function likeABrowser(): void {
  const nothing = () => undefined
  Object.assign(globalThis, {
    addEventListener: nothing,
    removeEventListener: nothing,
    document: { title: '' },
    location: { search: '', pathname: '/', origin: '' },
    navigator: { onLine: true },
  })
}

/** Nothing can be typed before it would be kept; links work. */
function still(html: string): string {
  return html
    .replace(/<input(?=[^>]* type="file")[^>]*>/g, '')
    .replace(/<(input|textarea|select|button)(?=[\s>])/g, '<$1 disabled')
    .replace(/(<main[^>]*>)/, `$1${WITHOUT_SCRIPT}`)
}

/** What can be read comes before what makes it work. */
function readFirst(page: string): string {
  return page.replace(/<(script type="module"|link rel="modulepreload") /g, '<$1 fetchpriority="low" ')
}

/** A view's own script and style, asked for at once instead of after the first script. */
function ahead(bundle: Bundle, view: string | null): string {
  const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []))
  const entry = chunks.find(({ isEntry }) => isEntry)!
  const first = chunks.find(({ name, isDynamicEntry }) => isDynamicEntry && name === view)
  if (!first) return ''
  const needed = new Set([first])
  for (const chunk of needed) {
    for (const name of chunk.imports) needed.add(chunks.find(({ fileName }) => fileName === name)!)
  }
  for (const known of [entry, ...chunks.filter(({ fileName }) => entry.imports.includes(fileName))]) needed.delete(known)
  const styles = [...needed].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])])
  return [
    ...[...needed].map(({ fileName }) => `<link rel="modulepreload" crossorigin href="/${fileName}">`),
    ...styles.map((file) => `<link rel="stylesheet" crossorigin href="/${file}">`),
  ].join('')
}
