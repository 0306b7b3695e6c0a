import { computed, ref, shallowRef, watch } from 'vue'
import { call, type Problem } from '../api/call.ts'
import { useHeld } from '../command/held.ts'
import { throttled } from '../queue/throttled.ts'
import { onChange } from '../stream/changes.ts'
import { owedOf, sectionsOf } from './groups.ts'
import type { ExposureDesk } from './types.ts'

const pause = 2_000

/** The desk, kept true by the stream and by one's own commands. */
export function useExposures() {
  const state = ref<'loading' | 'ready' | 'failed'>('loading')
  const desk = shallowRef<ExposureDesk>()
  const problem = shallowRef<Problem>()
  const held = useHeld()

  const sections = computed(() => sectionsOf(desk.value?.records ?? []))
  const owed = computed(() => owedOf(desk.value?.owed ?? []))

  async function load(): Promise<void> {
    const answer = await call<ExposureDesk>('GET', '/api/v1/exposure-desk')
    if (answer.ok) desk.value = answer.body
    problem.value = answer.ok ? undefined : answer.problem
    state.value = desk.value ? 'ready' : 'failed'
  }

  const soon = throttled(() => void load(), pause)
  onChange(soon)
  watch(() => held.outcome, soon)
  void load()

  return { state, desk, sections, owed, problem, load }
}
