import { offline, problemOf } from '@shared/request.ts'
import { authorisation, call, renewToken, type Answer } from '../api/call.ts'

interface Upload {
  uploadId: string
}

const longest = 120_000

let intake: Promise<string> | undefined

/**
 * Staff's own pictures lie with intake-service too; where that is, the console's own service knows.
 *
 * @param onProgress is told how much has gone out, from 0 to 1
 */
export async function uploadPhoto(file: File, onProgress: (share: number) => void = () => {}): Promise<Answer<Upload>> {
  const url = `${await (intake ??= intakeUrl())}/api/v1/staff/photos`
  const response = await send(url, file, onProgress)
  const settled = response?.status === 401 && (await renewToken()) ? await send(url, file, onProgress) : response
  if (!settled) return { ok: false, problem: offline() }
  if (!settled.ok) return { ok: false, problem: await problemOf(settled) }
  return { ok: true, body: (await settled.json()) as Upload, response: settled }
}

/** By XMLHttpRequest, since fetch does not tell how much went out. Nothing when there was no answer. */
function send(url: string, file: File, onProgress: (share: number) => void): Promise<Response | undefined> {
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

async function intakeUrl(): Promise<string> {
  const answer = await call<{ intakeUrl: string }>('GET', '/api/v1/config')
  if (answer.ok) return answer.body.intakeUrl
  intake = undefined
  return ''
}
