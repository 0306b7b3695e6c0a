import { isPassing, type Answer, type RequestOptions } from '@shared/request.ts'
import { randomUuid } from '@shared/uuid.ts'
import { ref } from 'vue'
import { call } from './call.ts'

/** How one of the services is called. */
export type Caller = <T>(method: string, url: string, options?: RequestOptions) => Promise<Answer<T>>

/**
 * Sends one thing at a time, and each once: where nobody knows what became of it, the same goes again under the same
 * key, and anything else under a new one.
 */
export function useOnce(by: Caller = call) {
  const busy = ref(false)
  let lost: { what: string; key: string } | undefined

  /** The answer; nothing while something else is still on its way. */
  async function send<T>(method: string, url: string, options: RequestOptions = {}): Promise<Answer<T> | undefined> {
    if (busy.value) return undefined
    const what = JSON.stringify([method, url, options.body])
    const key = lost?.what === what ? lost.key : randomUuid()
    busy.value = true
    const answer = await by<T>(method, url, { ...options, headers: { 'Idempotency-Key': key, ...options.headers } })
    busy.value = false
    lost = !answer.ok && isPassing(answer.problem) ? { what, key } : undefined
    return answer
  }

  return { busy, send }
}
