import type { Problem } from '@shared/request.ts'
import { ref, shallowRef } from 'vue'
import { call } from '../api/call.ts'
import { useOnce } from '../api/useOnce.ts'
import type { Entry } from './types.ts'

const url = '/api/v1/list-entries'

/** The red list of one's district. */
export function useEntries() {
  const state = ref<'loading' | 'ready' | 'failed'>('loading')
  const items = shallowRef<Entry[]>([])
  const problem = shallowRef<Problem>()
  const { busy, send: sendOnce } = useOnce()

  async function load(): Promise<void> {
    const answer = await call<{ items: Entry[] }>('GET', url)
    problem.value = answer.ok ? undefined : answer.problem
    if (answer.ok) items.value = answer.body.items
    state.value = answer.ok || items.value.length > 0 ? 'ready' : 'failed'
  }

  /** Sends once, whatever is lost on the way; gives the problem back where there is one. */
  async function send(path: string, body: unknown): Promise<Problem | undefined> {
    const answer = await sendOnce<Entry>('POST', url + path, { body })
    if (!answer?.ok) return answer?.problem
    const next = answer.body
    const known = items.value.some(({ id }) => id === next.id)
    items.value = known ? items.value.map((each) => (each.id === next.id ? next : each)) : [next, ...items.value]
    return undefined
  }

  void load()
  return { state, items, problem, busy, load, send }
}

export type Entries = ReturnType<typeof useEntries>
