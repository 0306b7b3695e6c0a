import type { Problem } from '@shared/request.ts'
import { shallowRef, type ShallowRef } from 'vue'
import { erase, readAll, write } from '../storage.ts'
import { askForBackground } from '../worker/registration.ts'
import { alone, sendTip } from './sending.ts'
import type { Sent, Submission, Waiting } from './submission.ts'

const PAUSES = [5_000, 15_000, 30_000, 60_000]

const submissions = shallowRef<readonly Submission[]>([])
const sending = shallowRef(false)
/** Whether the browser sends what waits when this page is closed. */
const inBackground = shallowRef(false)
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
  inBackground: Readonly<ShallowRef<boolean>>
  /** Resolves when what an earlier visit left is known; sending goes on by itself. */
  loaded: Promise<void>
  /** Stores a tip, then sends it. */
  add: (submission: Waiting) => Promise<void>
  /** Keeps a receipt that came another way, until it was written down. */
  adopt: (key: string, receipt: Sent['receipt']) => Promise<void>
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
  return { submissions, sending, obstacle, inBackground, loaded: (loading ??= load()), add, adopt, sendNow, dismiss }
}

async function load(): Promise<void> {
  await look()
  addEventListener('online', () => void sendNow())
  if (typeof navigator !== 'undefined') navigator.serviceWorker?.addEventListener('message', () => void look())
  void sendNow()
}

/** What lies in storage: another page or the worker may have sent something meanwhile. */
async function look(): Promise<void> {
  submissions.value = (await readAll<Submission>('outbox')).sort((a, b) => b.queuedAt.localeCompare(a.queuedAt))
}

async function add(submission: Waiting): Promise<void> {
  await keep(submission)
  void sendNow()
}

async function adopt(key: string, receipt: Sent['receipt']): Promise<void> {
  await keep({ key, queuedAt: receipt.submittedAt, district: '', state: 'sent', receipt })
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
    obstacle.value = await alone(sendWaiting)
  } finally {
    sending.value = false
  }
  failures = obstacle.value ? failures + 1 : 0
  if (!obstacle.value) return
  timer = setTimeout(() => void sendNow(), pauseAfter(obstacle.value))
  inBackground.value = await askForBackground()
}

function pauseAfter(problem: Problem): number {
  return problem.retryAfter ? problem.retryAfter * 1000 : PAUSES[Math.min(failures, PAUSES.length) - 1]!
}

/** Sends until nothing waits; stops at the first thing that only time can cure. */
async function sendWaiting(): Promise<Problem | undefined> {
  await look()
  for (let next = nextWaiting(); next; next = nextWaiting()) {
    const obstacle = await sendTip(next, keep)
    if (obstacle) return obstacle
  }
  return undefined
}

function nextWaiting(): Waiting | undefined {
  return [...submissions.value].reverse().find((entry) => entry.state === 'waiting')
}

async function keep<S extends Submission>(submission: S): Promise<S> {
  await write('outbox', submission.key, submission)
  const others = submissions.value.filter(({ key }) => key !== submission.key)
  submissions.value = [submission, ...others].sort((a, b) => b.queuedAt.localeCompare(a.queuedAt))
  return submission
}
