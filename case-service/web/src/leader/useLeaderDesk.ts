import { ref, shallowRef, watch } from 'vue'
import { call, type Problem } from '../api/call.ts'
import { useHeld } from '../command/held.ts'
import { throttled } from '../queue/throttled.ts'
import { onChange } from '../stream/changes.ts'
import type { Desk } from './types.ts'

const pause = 5_000

/** What is late and what waits, kept true by the stream and by the leader's own decisions. */
export function useLeaderDesk() {
  const state = ref<'loading' | 'ready' | 'failed'>('loading')
  const desk = shallowRef<Desk>()
  const problem = shallowRef<Problem>()
  const held = useHeld()

  async function load(): Promise<void> {
    const answer = await call<Desk>('GET', '/api/v1/leader-desk')
    problem.value = answer.ok ? undefined : answer.problem
    if (answer.ok) desk.value = answer.body
    state.value = desk.value ? 'ready' : 'failed'
  }

  onChange(throttled(() => void load(), pause))
  watch(
    () => held.outcome,
    () => void load(),
  )
  void load()
  return { state, desk, problem, load }
}
