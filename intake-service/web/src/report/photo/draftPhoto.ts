import type { Problem } from '@shared/request.ts'
import { type PhotoFacts, takenAt } from './photoFacts.ts'

/** A photograph of a draft. Its shrunk bytes lie in the store `photos` under its id. */
export interface DraftPhoto {
  id: string
  facts: PhotoFacts
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
