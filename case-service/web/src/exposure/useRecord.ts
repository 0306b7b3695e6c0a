import { ref, shallowRef, watch } from 'vue'
import { call, type Problem } from '../api/call.ts'
import { useHeld } from '../command/held.ts'
import { keepGrants } from '../photo/grants.ts'
import { throttled } from '../queue/throttled.ts'
import { onChange } from '../stream/changes.ts'
import type { ExposureView } from './types.ts'

const pause = 1_000

/** One record with its versions and what a scan finds in it. */
export function useRecord(caseId: string, id: string) {
  const state = ref<'loading' | 'ready' | 'failed'>('loading')
  const record = shallowRef<ExposureView>()
  const problem = shallowRef<Problem>()
  const held = useHeld()

  async function load(): Promise<void> {
    const answer = await call<ExposureView>('GET', `/api/v1/cases/${caseId}/exposures/${id}`)
    if (answer.ok) record.value = answer.body
    problem.value = answer.ok ? undefined : answer.problem
    state.value = record.value ? 'ready' : 'failed'
  }

  const soon = throttled(() => void load(), pause)
  onChange((change) => {
    if (!change || change.id === caseId) soon()
  })
  watch(
    () => held.outcome,
    (outcome) => {
      if (outcome?.order.caseId === caseId) void load()
    },
  )
  keepGrants(soon)
  void load()

  return { state, record, problem }
}
