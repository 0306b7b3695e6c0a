import type { Problem } from '@shared/request.ts'
import { type PhotoFacts, takenAt } from '@shared/photo/photoFacts.ts'

/** What a file of a draft is; a photograph unless it says otherwise. */
export type Recording = 'video' | 'voice'

/** A file of a draft. Its bytes, those of a photograph shrunk, lie in the store `photos` under its id. */
export interface DraftPhoto {
  id: string
  facts: PhotoFacts
  recording?: Recording
  /** Where it is with the server. */
  upload?: { id: string; at: string }
  /** Why the server does not take it; it must be removed before sending. */
  refusal?: Refusal
}

export type Refusal = Pick<Problem, 'title' | 'titleEn'>

/** The earliest instant that any of the photographs names. */
export function earliest(photos: readonly DraftPhoto[]): string | undefined {
  return photos
    .map((photo) => takenAt(photo.facts))
    .filter((instant) => instant !== undefined)
    .sort()[0]
}

/** What is kept of a problem to be shown beside a photograph. */
export function refusalOf({ title, titleEn }: Problem): Refusal {
  return titleEn === undefined ? { title } : { title, titleEn }
}

/** The files in another order: one of them moved by so many places, if there are any. */
export function moved<T>(files: readonly T[], from: number, by: number): T[] {
  const to = from + by
  if (to < 0 || to >= files.length) return [...files]
  const others = files.filter((_, at) => at !== from)
  return [...others.slice(0, to), files[from]!, ...others.slice(to)]
}
