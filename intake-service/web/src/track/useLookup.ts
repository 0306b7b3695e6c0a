import { isPassing, request, type Problem } from '@shared/request.ts'
import { randomUuid } from '@shared/uuid.ts'
import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { MyTip } from '../api.ts'

export type LookupState = 'idle' | 'loading' | 'failed' | 'ready'

/* in this page's memory only: neither the address nor the storage ever holds the code */
const tipNumber = ref('')
const receiptCode = ref('')
const state = ref<LookupState>('idle')
const tip = shallowRef<MyTip>()
const problem = shallowRef<Problem>()

export type VoiceKind = 'messages' | 'review' | 'withdrawal' | 'retaliation' | 'rating' | 'identity' | 'reward-claim'

/* sent again after a lost answer, it is said once */
let said: { what: string; key: string; body?: unknown } | undefined

export interface UseLookupReturn {
  tipNumber: Ref<string>
  receiptCode: Ref<string>
  state: Readonly<Ref<LookupState>>
  tip: Readonly<ShallowRef<MyTip | undefined>>
  problem: Readonly<ShallowRef<Problem | undefined>>
  fill: (number: string, code: string) => void
  load: () => Promise<void>
  /**
   * Says something; what went wrong comes back, and the words stay with who calls. The body may depend on the
   * Idempotency-Key, as sealed data do; it is made once.
   */
  say: (kind: VoiceKind, words?: unknown, body?: (key: string) => Promise<unknown>) => Promise<Problem | undefined>
  /** Forgets everything that was looked up. */
  leave: () => void
}

/** One tip looked up by its receipt. */
export function useLookup(): UseLookupReturn {
  return { tipNumber, receiptCode, state, tip, problem, fill, load, say, leave }
}

function fill(number: string, code: string): void {
  leave()
  tipNumber.value = number
  receiptCode.value = code
}

async function load(): Promise<void> {
  state.value = 'loading'
  const answer = await request<MyTip>('GET', '/api/v1/my-tip', {
    headers: { Authorization: `Receipt ${tipNumber.value}:${receiptCode.value}` },
  })
  problem.value = answer.ok ? undefined : answer.problem
  if (answer.ok) tip.value = answer.body
  else if (!isPassing(answer.problem)) tip.value = undefined
  state.value = answer.ok ? 'ready' : 'failed'
}

async function say(kind: VoiceKind, words?: unknown, body?: (key: string) => Promise<unknown>): Promise<Problem | undefined> {
  const what = JSON.stringify([kind, words])
  if (said?.what !== what) said = { what, key: randomUuid() }
  const saying = said
  saying.body ??= body ? await body(saying.key) : words
  const answer = await request<MyTip>('POST', `/api/v1/my-tip/${kind}`, {
    headers: {
      Authorization: `Receipt ${tipNumber.value}:${receiptCode.value}`,
      'Idempotency-Key': saying.key,
    },
    body: saying.body,
  })
  if (!answer.ok) {
    /* what was refused is said anew the next time, under a key of its own */
    if (!isPassing(answer.problem)) said = undefined
    return answer.problem
  }
  tip.value = answer.body
  said = undefined
  return undefined
}

function leave(): void {
  tipNumber.value = receiptCode.value = ''
  tip.value = problem.value = undefined
  state.value = 'idle'
  said = undefined
}
