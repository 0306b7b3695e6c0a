import { serveShell, type Waitable } from '@shared/worker/shell.ts'
import { readAll, write } from '../storage.ts'
import { alone, sendTip } from '../report/sending.ts'
import type { Submission } from '../report/submission.ts'
import { SEND } from './registration.ts'

/** What of a service worker is used here; the pages' types know none of it. */
interface Syncing extends Waitable {
  tag: string
}
interface Page {
  postMessage(message: string): void
}
interface Worker {
  addEventListener(type: 'sync', listener: (event: Syncing) => void): void
  clients: { matchAll(): Promise<readonly Page[]> }
}
const worker = globalThis as unknown as Worker

serveShell({ page: '/index.html', isPage: (pathname) => !isProgram(pathname), name: 'anshao' })

worker.addEventListener('sync', (event) => {
  if (event.tag === SEND) event.waitUntil(sendAll())
})

function isProgram(pathname: string): boolean {
  return /^\/(api|open311|actuator|v3)\/|\.(atom|xml)$/.test(pathname)
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
