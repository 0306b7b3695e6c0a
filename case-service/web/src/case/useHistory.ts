import { shallowRef, ref, toValue, watch, type MaybeRefOrGetter } from 'vue'
import { call, type Problem } from '../api/call.ts'
import type { CaseEvent, ChainCheck } from '../api/types.ts'

/** The log of a case, read again whenever the case moved on, and whether its hashes still link up. */
export function useHistory(id: string, version: MaybeRefOrGetter<number | undefined>) {
  const events = shallowRef<CaseEvent[]>([])
  const problem = shallowRef<Problem>()
  const check = shallowRef<ChainCheck>()
  const verifying = ref(false)

  async function load(): Promise<void> {
    const answer = await call<{ items: CaseEvent[] }>('GET', `/api/v1/cases/${id}/events`)
    problem.value = answer.ok ? undefined : answer.problem
    if (answer.ok) events.value = answer.body.items
    check.value = undefined
  }

  async function verify(): Promise<void> {
    verifying.value = true
    const answer = await call<ChainCheck>('GET', `/api/v1/cases/${id}/verify`)
    verifying.value = false
    problem.value = answer.ok ? undefined : answer.problem
    if (answer.ok) check.value = answer.body
  }

  watch(() => toValue(version), (now) => now !== undefined && void load(), { immediate: true })
  return { events, problem, check, verifying, verify }
}

export type CaseHistory = ReturnType<typeof useHistory>
