import { ref, shallowRef, watch } from 'vue'
import { call, type Problem } from '../api/call.ts'
import { useHeld } from '../command/held.ts'
import { throttled } from '../queue/throttled.ts'
import { onChange } from '../stream/changes.ts'
import type { LookBacks } from './types.ts'

const pause = 2_000

/** Visits that are owed and visits that were made, kept true by the stream and by one's own commands. */
export function useLookBacks() {
  const state = ref<'loading' | 'ready' | 'failed'>('loading')
  const desk = shallowRef<LookBacks>()
  const problem = shallowRef<Problem>()
  const held = useHeld()

  async function load(): Promise<void> {
    const answer = await call<LookBacks>('GET', '/api/v1/look-backs')
    if (answer.ok) desk.value = answer.body
    problem.value = answer.ok ? undefined : answer.problem
    state.value = desk.value ? 'ready' : 'failed'
  }

  const soon = throttled(() => void load(), pause)
  onChange(soon)
  watch(() => held.outcome, soon)
  void load()

  return { state, desk, problem }
}
