import { readAll, write } from '../storage.ts'
import { alone, sendTip } from '../report/sending.ts'
import type { Submission } from '../report/submission.ts'
import { SEND } from './registration.ts'

/* written into the worker when it is built */
declare const FILES: readonly string[]
declare const VERSION: string

/** What of a service worker is used here; the pages' types know none of it. */
interface Waitable extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Waitable {
  request: Request
  respondWith(answer: Promise<Response>): void
}
interface Syncing extends Waitable {
  tag: string
}
interface Page {
  postMessage(message: string): void
}
interface Worker {
  addEventListener(type: 'install' | 'activate', listener: (event: Waitable) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void
  addEventListener(type: 'sync', listener: (event: Syncing) => void): void
  clients: { claim(): Promise<void>; matchAll(): Promise<readonly Page[]> }
}
const worker = globalThis as unknown as Worker

const SHELL = `anshao-${VERSION}`
const APP = '/'
/** Milliseconds that somebody in the rain waits for a page that is here already. */
const PATIENCE = 5_000

worker.addEventListener('install', (event) => {
  const fresh = [APP, ...FILES].map((file) => new Request(file, { cache: 'reload' }))
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll(fresh)))
})

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOlder().then(() => worker.clients.claim()))
})

/* only the files of the build are ever served from here: no answer of a service is stored on the device */
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (FILES.includes(pathname)) event.respondWith(ofBuild(request))
  else if (request.mode === 'navigate' && !isProgram(pathname)) event.respondWith(page(request))
})

worker.addEventListener('sync', (event) => {
  if (event.tag === SEND) event.waitUntil(sendAll())
})

async function ofBuild(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request)
}

/** The page as the server has it; the stored one where the network is away or hardly there. */
async function page(request: Request): Promise<Response> {
  const answer = fetch(request)
  const shell = await caches.match(APP)
  if (!shell) return answer
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(shell), PATIENCE))
  return Promise.race([answer.catch(() => shell), late])
}

function isProgram(pathname: string): boolean {
  return /^\/(api|open311|actuator|v3)\/|\.(atom|xml)$/.test(pathname)
}

async function dropOlder(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name !== SHELL).map((name) => caches.delete(name)))
}

/** Sends everything that waits; fails when something stays, so that the browser tries again. */
async function sendAll(): Promise<void> {
  const obstacle = await alone(async () => {
    for (const submission of await readAll<Submission>('outbox')) {
      const left = submission.state === 'waiting' ? await sendTip(submission, keep) : undefined
      if (left) return left
    }
    return undefined
  })
  for (const open of await worker.clients.matchAll()) open.postMessage(SEND)
  if (obstacle) throw new Error(obstacle.slug)
}

async function keep<S extends Submission>(submission: S): Promise<S> {
  await write('outbox', submission.key, submission)
  return submission
}
