import { isPassing, type Problem } from '@shared/request.ts'
import type { Receipt } from '../api.ts'
import { erase } from '../storage.ts'
import { type DraftPhoto, refusalOf } from './photo/draftPhoto.ts'
import { upload } from './photo/uploads.ts'
import { requestWithProof } from './proof/proof.ts'
import { bodyOf, type Refused, type Submission, type Waiting } from './submission.ts'

/** The server throws an upload away after a day unless a tip claims it; an older one is sent again. */
const UPLOAD_LASTS = 20 * 3600_000

/** Stores each state that a tip passes through. */
export type Keep = <S extends Submission>(submission: S) => Promise<S>

/** Only one of the open pages and the worker sends at a time, where the browser can see to it. */
export function alone<T>(work: () => Promise<T>): Promise<T> {
  const locks = typeof navigator === 'undefined' ? undefined : (navigator as Partial<Navigator>).locks
  return locks ? (locks.request('anshao.outbox', work) as Promise<T>) : work()
}

/** Sends one tip: its photographs, then itself. What only time can cure comes back. */
export async function sendTip(waiting: Waiting, keep: Keep): Promise<Problem | undefined> {
  const step = waiting.body ? { next: waiting } : await prepare(waiting, keep)
  if ('obstacle' in step) return step.obstacle
  if (step.next.state !== 'waiting') return undefined
  const { body, ...rest } = step.next
  const headers = { 'Idempotency-Key': rest.key }
  const answer = await requestWithProof<Receipt>('/api/v1/tips', { body, headers })
  if (answer.ok) await received(rest, answer.body, keep)
  else if (isPassing(answer.problem)) return answer.problem
  else await keep({ ...rest, state: 'refused', problem: answer.problem })
  return undefined
}

type Step = { next: Submission } | { obstacle: Problem }

/** Sends the photographs that are not there yet, then fixes the body. */
async function prepare(waiting: Waiting, keep: Keep): Promise<Step> {
  let current = waiting
  for (const photo of waiting.draft.photos) {
    if (photo.upload && Date.now() - Date.parse(photo.upload.at) < UPLOAD_LASTS) continue
    const outcome = await upload(photo.id)
    if (outcome.state === 'later') return { obstacle: outcome.problem }
    if (outcome.state === 'refused') return { next: await refuse(current, photo.id, outcome.problem, keep) }
    current = await keep(withPhoto(current, photo.id, { upload: { id: outcome.id, at: outcome.at } }))
  }
  return { next: await keep({ ...current, body: bodyOf(current) }) }
}

function refuse(waiting: Waiting, photoId: string, problem: Problem, keep: Keep): Promise<Refused> {
  return keep<Refused>({ ...withPhoto(waiting, photoId, { refusal: refusalOf(problem) }), state: 'refused', problem })
}

function withPhoto(waiting: Waiting, id: string, change: Partial<DraftPhoto>): Waiting {
  const photos = waiting.draft.photos.map((photo) => (photo.id === id ? { ...photo, ...change } : photo))
  return { ...waiting, draft: { ...waiting.draft, photos } }
}

async function received({ key, queuedAt, district, draft }: Omit<Waiting, 'body'>, receipt: Receipt, keep: Keep): Promise<void> {
  await keep({ key, queuedAt, district, state: 'sent', receipt })
  await Promise.all(draft.photos.map(({ id }) => erase('photos', id)))
}
