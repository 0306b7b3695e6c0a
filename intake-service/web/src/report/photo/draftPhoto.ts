import type { Problem } from '@shared/request.ts'

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

/** What the camera wrote into the file, as far as an inspector needs it. */
export interface PhotoFacts {
  /** `2021:06:08 09:12:00`, local time of the camera. */
  takenAt?: string
  /** `+08:00`, where the camera says it. */
  offset?: string
  /** WGS-84. */
  lat?: number
  lng?: number
}

/** The instant a photograph was taken; cameras that name no offset are taken to be set to China's time. */
export function takenAt({ takenAt, offset }: PhotoFacts): string | undefined {
  const parts = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(takenAt ?? '')
  if (!parts) return undefined
  const instant = new Date(`${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}${/^[+-]\d\d:\d\d$/.test(offset ?? '') ? offset : '+08:00'}`)
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString()
}

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
