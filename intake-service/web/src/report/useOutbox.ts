import { isPassing, type Problem } from '@shared/request.ts'
import { shallowRef, type ShallowRef } from 'vue'
import type { Receipt } from '../api.ts'
import { erase, readAll, write } from '../storage.ts'
import { type DraftPhoto, refusalOf } from './photo/draftPhoto.ts'
import { upload } from './photo/uploads.ts'
import { requestWithProof } from './proof/proof.ts'
import { bodyOf, type Refused, type Submission, type Waiting } from './submission.ts'

/** The server throws an upload away after a day unless a tip claims it; an older one is sent again. */
const UPLOAD_LASTS = 20 * 3600_000
const PAUSES = [5_000, 15_000, 30_000, 60_000]

const submissions = shallowRef<readonly Submission[]>([])
const sending = shallowRef(false)
/** Why the last attempt did not get through. */
const obstacle = shallowRef<Problem>()

let loading: Promise<void> | undefined
let timer: ReturnType<typeof setTimeout> | undefined
let failures = 0

export interface UseOutboxReturn {
  /** Tips on their way and receipts not yet put away, newest first. */
  submissions: Readonly<ShallowRef<readonly Submission[]>>
  sending: Readonly<ShallowRef<boolean>>
  obstacle: Readonly<ShallowRef<Problem | undefined>>
  /** Resolves when what an earlier visit left is known; sending goes on by itself. */
  loaded: Promise<void>
  /** Stores a tip, then sends it. */
  add: (submission: Waiting) => Promise<void>
  /** Tries now instead of at the next opportunity. */
  sendNow: () => Promise<void>
  /** Forgets a tip: its receipt was written down, or the draft is being corrected. */
  dismiss: (key: string) => Promise<void>
}

/**
 * Sends what waits, one after the other, until the server has it: now, when the network returns, when the page is
 * opened again, and with growing pauses in between.
 */
export function useOutbox(): UseOutboxReturn {
  return { submissions, sending, obstacle, loaded: (loading ??= load()), add, sendNow, dismiss }
}

async function load(): Promise<void> {
  submissions.value = (await readAll<Submission>('outbox')).sort((a, b) => b.queuedAt.localeCompare(a.queuedAt))
  addEventListener('online', () => void sendNow())
  void sendNow()
}

async function add(submission: Waiting): Promise<void> {
  await keep(submission)
  void sendNow()
}

async function dismiss(key: string): Promise<void> {
  submissions.value = submissions.value.filter((entry) => entry.key !== key)
  await erase('outbox', key)
}

async function sendNow(): Promise<void> {
  clearTimeout(timer)
  if (sending.value) return
  sending.value = true
  try {
    obstacle.value = await sendWaiting()
  } finally {
    sending.value = false
  }
  failures = obstacle.value ? failures + 1 : 0
  if (obstacle.value) timer = setTimeout(() => void sendNow(), pauseAfter(obstacle.value))
}

function pauseAfter(problem: Problem): number {
  return problem.retryAfter ? problem.retryAfter * 1000 : PAUSES[Math.min(failures, PAUSES.length) - 1]!
}

/** Sends until nothing waits; stops at the first thing that only time can cure. */
async function sendWaiting(): Promise<Problem | undefined> {
  for (let next = nextWaiting(); next; next = nextWaiting()) {
    const obstacle = await send(next)
    if (obstacle) return obstacle
  }
  return undefined
}

function nextWaiting(): Waiting | undefined {
  return [...submissions.value].reverse().find((entry) => entry.state === 'waiting')
}

async function send(waiting: Waiting): Promise<Problem | undefined> {
  const step = waiting.body ? { next: waiting } : await prepare(waiting)
  if ('obstacle' in step) return step.obstacle
  if (step.next.state !== 'waiting') return undefined
  const { body, ...rest } = step.next
  const headers = { 'Idempotency-Key': rest.key }
  const answer = await requestWithProof<Receipt>('/api/v1/tips', { body, headers })
  if (answer.ok) await received(rest, answer.body)
  else if (isPassing(answer.problem)) return answer.problem
  else await keep({ ...rest, state: 'refused', problem: answer.problem })
  return undefined
}

type Step = { next: Submission } | { obstacle: Problem }

/** Sends the photographs that are not there yet, then fixes the body. */
async function prepare(waiting: Waiting): Promise<Step> {
  let current = waiting
  for (const photo of waiting.draft.photos) {
    if (photo.upload && Date.now() - Date.parse(photo.upload.at) < UPLOAD_LASTS) continue
    const outcome = await upload(photo.id)
    if (outcome.state === 'later') return { obstacle: outcome.problem }
    if (outcome.state === 'refused') return { next: await refuse(current, photo.id, outcome.problem) }
    current = await keep(withPhoto(current, photo.id, { upload: { id: outcome.id, at: outcome.at } }))
  }
  return { next: await keep({ ...current, body: bodyOf(current) }) }
}

function refuse(waiting: Waiting, photoId: string, problem: Problem): Promise<Refused> {
  return keep<Refused>({ ...withPhoto(waiting, photoId, { refusal: refusalOf(problem) }), state: 'refused', problem })
}

function withPhoto(waiting: Waiting, id: string, change: Partial<DraftPhoto>): Waiting {
  const photos = waiting.draft.photos.map((photo) => (photo.id === id ? { ...photo, ...change } : photo))
  return { ...waiting, draft: { ...waiting.draft, photos } }
}

async function received({ key, queuedAt, district, draft }: Omit<Waiting, 'body'>, receipt: Receipt): Promise<void> {
  await keep({ key, queuedAt, district, state: 'sent', receipt })
  await Promise.all(draft.photos.map(({ id }) => erase('photos', id)))
}

async function keep<S extends Submission>(submission: S): Promise<S> {
  await write('outbox', submission.key, submission)
  const others = submissions.value.filter(({ key }) => key !== submission.key)
  submissions.value = [submission, ...others].sort((a, b) => b.queuedAt.localeCompare(a.queuedAt))
  return submission
}
