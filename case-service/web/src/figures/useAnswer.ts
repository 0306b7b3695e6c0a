import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { call, type Problem } from '../api/call.ts'

/** Counting a large district takes a while. */
const longest = 180_000

export type State = 'loading' | 'ready' | 'failed'

/** What an address answers, asked anew whenever it changes; only the latest answer counts. */
export function useAnswer<T>(url: Readonly<Ref<string | undefined>>) {
  const state = ref<State>('loading')
  const answer = shallowRef<T>()
  const problem = shallowRef<Problem>()
  let asking: AbortController | undefined

  async function load(): Promise<void> {
    asking?.abort()
    if (url.value === undefined) return
    const mine = (asking = new AbortController())
    state.value = 'loading'
    const got = await call<T>('GET', url.value, { signal: mine.signal, timeout: longest })
    if (mine.signal.aborted) return
    answer.value = got.ok ? got.body : undefined
    problem.value = got.ok ? undefined : got.problem
    state.value = got.ok ? 'ready' : 'failed'
  }

  watch(url, () => void load(), { immediate: true })
  onScopeDispose(() => asking?.abort())
  return { state, answer, problem, load }
}
