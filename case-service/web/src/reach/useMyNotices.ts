import { canSeal, sealAddress, SUITE, type SealingKey } from '@shared/contact/sealing.ts'
import { randomUuid } from '@shared/uuid.ts'
import { shallowRef } from 'vue'
import { call, type Answer, type Problem } from '../api/call.ts'
import { callNotify } from '../custodian/notifyService.ts'
import type { Channel, MyNotices } from './types.ts'

const url = '/api/v1/my-notices'

/** How the person who is signed in is told. */
export function useMyNotices() {
  const notices = shallowRef<MyNotices>()
  const key = shallowRef<SealingKey>()
  /** Why there is no key to seal to. */
  const keyProblem = shallowRef<Problem>()
  const problem = shallowRef<Problem>()

  async function load(): Promise<void> {
    const [own, keys] = await Promise.all([
      call<MyNotices>('GET', url),
      callNotify<{ items: { keyId: string; purpose: string; publicKey: string }[] }>('GET', 'sealing-keys'),
    ])
    take(own)
    keyProblem.value = keys.ok ? undefined : keys.problem
    const sealing = keys.ok ? keys.body.items.find(({ purpose }) => purpose === 'contact') : undefined
    key.value = sealing && { keyId: sealing.keyId, suite: SUITE, publicKey: sealing.publicKey }
  }

  function take(answer: Answer<MyNotices>): boolean {
    problem.value = answer.ok ? undefined : answer.problem
    if (answer.ok) notices.value = answer.body
    return answer.ok
  }

  /** Seals the address in this page's memory and sends what came of it. */
  async function keep(channel: Channel, address: string): Promise<boolean> {
    if (!canSeal(key.value)) return false
    const request = randomUuid()
    const sealed = await sealAddress(key.value, request, address)
    return take(
      await call<MyNotices>('PUT', `${url}/addresses/${channel}`, {
        body: sealed,
        headers: { 'Idempotency-Key': request },
      }),
    )
  }

  async function remove(channel: Channel): Promise<boolean> {
    return take(await call<MyNotices>('DELETE', `${url}/addresses/${channel}`))
  }

  async function wish(wishes: object): Promise<boolean> {
    return take(await call<MyNotices>('PUT', `${url}/wishes`, { body: wishes }))
  }

  void load()
  return { notices, key, keyProblem, problem, keep, remove, wish }
}
