import type { Problem } from '@shared/request.ts'
import { type DraftPhoto, refusalOf } from './draftPhoto.ts'
import { upload } from './uploads.ts'

/** The server throws an upload away after a day unless something claims it; an older one is sent again. */
const UPLOAD_LASTS = 20 * 3600_000

/** Sends the files that are not there yet; what stopped it comes back. */
export async function sendAll(photos: readonly DraftPhoto[]): Promise<Problem | undefined> {
  for (const photo of photos) {
    if (photo.upload && Date.now() - Date.parse(photo.upload.at) < UPLOAD_LASTS) continue
    const outcome = await upload(photo.id)
    if (outcome.state === 'done') {
      photo.upload = { id: outcome.id, at: outcome.at }
      continue
    }
    if (outcome.state === 'refused') photo.refusal = refusalOf(outcome.problem)
    return outcome.problem
  }
  return undefined
}
