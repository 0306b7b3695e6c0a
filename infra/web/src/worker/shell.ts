/* written into a worker when it is built */
declare const FILES: readonly string[]
declare const VERSION: string

/** What of a service worker is used here; the pages' types know none of it. */
export interface Waitable extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Waitable {
  request: Request
  respondWith(answer: Promise<Response>): void
}
interface Worker {
  addEventListener(type: 'install' | 'activate', listener: (event: Waitable) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void
  clients: { claim(): Promise<void> }
}

export interface Shell {
  /** The page that opens without a network. */
  page: string
  /** Which addresses it answers. */
  isPage: (pathname: string) => boolean
  /** The beginning of the name that it is kept under: several apps may share one origin. */
  name: string
}

/** Milliseconds that somebody in the rain waits for a page that is here already. */
const PATIENCE = 5_000

/**
 * Lets pages open without a network. Only the files of the build are ever served from here: no answer of a service is
 * stored on the device.
 */
export function serveShell({ page, isPage, name }: Shell): void {
  const worker = globalThis as unknown as Worker
  const shell = `${name}-${VERSION}`

  worker.addEventListener('install', (event) => {
    const fresh = [page, ...FILES].map((file) => new Request(file, { cache: 'reload' }))
    event.waitUntil(caches.open(shell).then((cache) => cache.addAll(fresh)))
  })

  worker.addEventListener('activate', (event) => {
    event.waitUntil(dropOlder().then(() => worker.clients.claim()))
  })

  worker.addEventListener('fetch', (event) => {
    const { request } = event
    const { origin, pathname } = new URL(request.url)
    if (request.method !== 'GET' || origin !== location.origin) return
    if (FILES.includes(pathname)) event.respondWith(ofBuild(request))
    else if (request.mode === 'navigate' && isPage(pathname)) event.respondWith(pageFor(request))
  })

  async function ofBuild(request: Request): Promise<Response> {
    return (await caches.match(request)) ?? fetch(request)
  }

  /** The page as the server has it; the stored one where the network is away or hardly there. */
  async function pageFor(request: Request): Promise<Response> {
    const answer = fetch(request)
    const kept = await caches.match(page)
    if (!kept) return answer
    const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE))
    return Promise.race([answer.catch(() => kept), late])
  }

  async function dropOlder(): Promise<void> {
    const older = (await caches.keys()).filter((each) => each.startsWith(`${name}-`) && each !== shell)
    await Promise.all(older.map((each) => caches.delete(each)))
  }
}
