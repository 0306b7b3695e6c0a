import { ref, shallowRef, watch, type Ref } from 'vue'
import { query, type Problem } from '../api/call.ts'
import { callNotify } from '../custodian/notifyService.ts'
import type { Payout, PayoutStatus } from './types.ts'

interface Page {
  items: Payout[]
  next?: string
}

/** Rewards of one status, page by page. */
export function usePayouts(status: Readonly<Ref<PayoutStatus>>) {
  const state = ref<'loading' | 'ready' | 'failed'>('loading')
  const items = shallowRef<Payout[]>([])
  const next = ref<string>()
  const problem = shallowRef<Problem>()

  async function load(): Promise<void> {
    state.value = 'loading'
    const answer = await page(status.value)
    problem.value = answer.ok ? undefined : answer.problem
    state.value = answer.ok ? 'ready' : 'failed'
    items.value = answer.ok ? answer.body.items : []
    next.value = answer.ok ? answer.body.next : undefined
  }

  async function more(): Promise<void> {
    const answer = await page(status.value, next.value)
    problem.value = answer.ok ? undefined : answer.problem
    if (!answer.ok) return
    items.value = [...items.value, ...answer.body.items]
    next.value = answer.body.next
  }

  /** All of them, for an export; nothing when a page did not come. */
  async function all(): Promise<Payout[] | undefined> {
    const found: Payout[] = []
    let cursor: string | undefined
    do {
      const answer = await page(status.value, cursor)
      problem.value = answer.ok ? undefined : answer.problem
      if (!answer.ok) return undefined
      found.push(...answer.body.items)
      cursor = answer.body.next
    } while (cursor)
    return found
  }

  watch(status, () => void load(), { immediate: true })
  return { state, items, next, problem, load, more, all }
}

function page(status: PayoutStatus, cursor?: string) {
  return callNotify<Page>('GET', `payouts${query({ status, cursor })}`)
}
