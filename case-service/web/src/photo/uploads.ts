import { offline, problemOf } from '@shared/request.ts'
import { authorisation, renewToken, type Answer } from '../api/call.ts'
import { intakeUrl } from '../api/intake.ts'

interface Upload {
  uploadId: string
}

/** Told how much has gone out, from 0 to 1. */
type Progress = (share: number) => void

const longest = 120_000

/** Takes in a picture that a member of staff made for a case; staff's own pictures lie with intake-service too. */
export function uploadPhoto(file: File, onProgress: Progress = () => {}): Promise<Answer<Upload>> {
  return upload('/api/v1/staff/photos', file, onProgress)
}

/** Takes in a picture that belongs to a tip which is being keyed in: a letter, a visitor's photograph, a page. */
export function uploadForTip(file: File, onProgress: Progress = () => {}): Promise<Answer<Upload>> {
  return upload('/api/v1/uploads', file, onProgress)
}

async function upload(path: string, file: File, onProgress: Progress): Promise<Answer<Upload>> {
  const known = await intakeUrl()
  if (!known.ok) return known
  const url = known.body.intakeUrl + path
  const response = await send(url, file, onProgress)
  const settled = response?.status === 401 && (await renewToken()) ? await send(url, file, onProgress) : response
  if (!settled) return { ok: false, problem: offline() }
  if (!settled.ok) return { ok: false, problem: await problemOf(settled) }
  return { ok: true, body: (await settled.json()) as Upload, response: settled }
}

/** By XMLHttpRequest, since fetch does not tell how much went out. Nothing when there was no answer. */
function send(url: string, file: File, onProgress: Progress): Promise<Response | undefined> {
  const body = new FormData()
  body.append('file', file)
  return new Promise((settle) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.timeout = longest
    for (const [name, value] of Object.entries({ Accept: 'application/json', ...authorisation() }))
      request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () => settle(new Response(request.responseText || null, { status: request.status }))
    request.onerror = request.ontimeout = () => settle(undefined)
    request.send(body)
  })
}
