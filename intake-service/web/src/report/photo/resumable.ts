import { isPassing, offline, problemOf, type Problem } from '@shared/request.ts'
import { DetailedError, Upload } from 'tus-js-client'
import { addressOf, eraseAddress, keepAddress } from './addresses.ts'
import type { Uploaded } from './uploads.ts'

const ENDPOINT = '/api/v1/uploads/resumable'

/** A proxy in between may bound one request; what breaks off is kept by the server to the byte. */
const CHUNK = 4_000_000

/**
 * Sends a large file by the tus protocol, from where it last broke off, also when the page was opened anew meanwhile.
 *
 * @param progress is told the share that has gone, 0 to 1
 */
export async function resume(id: string, bytes: Blob, progress: (share: number) => void): Promise<Uploaded> {
  const uploadUrl = (await addressOf(id)) ?? null
  const outcome = await new Promise<Uploaded>((resolve) => {
    const upload = new Upload(bytes, {
      endpoint: ENDPOINT,
      uploadUrl,
      chunkSize: CHUNK,
      retryDelays: [0, 1000, 3000, 5000],
      storeFingerprintForResuming: false,
      onUploadUrlAvailable: () => void keepAddress(id, upload.url),
      onProgress: (sent, total) => progress(total === 0 ? 0 : sent / total),
      onSuccess: ({ lastResponse }) => resolve(doneOf(lastResponse.getHeader('Anshao-Upload-Id'))),
      onError: (error) => void failureOf(error).then(resolve),
    })
    upload.start()
  })
  if (isOver(outcome)) await eraseAddress(id)
  return outcome
}

function doneOf(uploadId: string | undefined): Uploaded {
  return uploadId ? { state: 'done', id: uploadId, at: new Date().toISOString() } : { state: 'later', problem: offline() }
}

async function failureOf(error: Error): Promise<Uploaded> {
  const problem = await problemIn(error)
  return { state: isPassing(problem) || isGone(problem) || isRaced(problem) ? 'later' : 'refused', problem }
}

async function problemIn(error: Error): Promise<Problem> {
  const answer = error instanceof DetailedError ? error.originalResponse : null
  if (!answer || answer.getStatus() < 200) return offline()
  const headers = { 'Retry-After': answer.getHeader('Retry-After') ?? '' }
  return problemOf(new Response(answer.getBody() || null, { status: answer.getStatus(), headers }))
}

/** The server has forgotten it: the next attempt begins anew. */
function isGone({ status }: Problem): boolean {
  return status === 404 || status === 410
}

/** Another request was faster: the next attempt asks how far it came. */
function isRaced({ status }: Problem): boolean {
  return status === 409 || status === 423
}

function isOver(outcome: Uploaded): boolean {
  return outcome.state !== 'later' || isGone(outcome.problem)
}
