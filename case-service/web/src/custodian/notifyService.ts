import { offline, type RequestOptions } from '@shared/request.ts'
import { randomUuid } from '@shared/uuid.ts'
import { call, type Answer } from '../api/call.ts'

let base: Promise<string | undefined> | undefined

/** Calls notify-service, which alone keeps contacts and pays rewards, with the person's own token. */
export async function callNotify<T>(method: string, path: string, options: RequestOptions = {}): Promise<Answer<T>> {
  const url = await (base ??= notifyUrl())
  if (url === undefined) {
    base = undefined
    return { ok: false, problem: offline() }
  }
  return call<T>(method, `${url}/api/v1/${path}`, options)
}

/** The same for what is to be done once; a key of its own for each try of the person. */
export function doOnce<T>(path: string, body: unknown): Promise<Answer<T>> {
  return callNotify<T>('POST', path, { body, headers: { 'Idempotency-Key': randomUuid() } })
}

async function notifyUrl(): Promise<string | undefined> {
  const answer = await call<{ notifyUrl?: string }>('GET', '/api/v1/config')
  return answer.ok ? answer.body.notifyUrl : undefined
}
