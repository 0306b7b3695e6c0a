import { ref, shallowRef, watch } from 'vue'
import { call, type Problem } from '../api/call.ts'
import type { CaseView } from '../api/types.ts'
import { useHeld } from '../command/held.ts'
import { keepGrants } from '../photo/grants.ts'
import { throttled } from '../queue/throttled.ts'
import { onChange } from '../stream/changes.ts'

const pause = 1_000

/** One case, kept true: by the stream, and by the answers to this person's own commands. */
export function useCase(id: string) {
  const state = ref<'loading' | 'ready' | 'failed' | 'left'>('loading')
  const view = shallowRef<CaseView>()
  const problem = shallowRef<Problem>()
  const held = useHeld()

  async function load(): Promise<void> {
    const answer = await call<CaseView>('GET', `/api/v1/cases/${id}`)
    if (answer.ok) show(answer.body)
    else if (!view.value || answer.problem.status === 404) fail(answer.problem)
  }

  /** An answer that was overtaken on its way does not take the page back. */
  function show(next: CaseView): void {
    if (view.value && next.version < view.value.version) return
    view.value = next
    problem.value = undefined
    state.value = 'ready'
  }

  /** A case that was there and is no more went to other hands, often by this person's own. */
  function fail(cause: Problem): void {
    state.value = view.value && cause.status === 404 ? 'left' : 'failed'
    problem.value = cause
    view.value = undefined
  }

  const soon = throttled(() => void load(), pause)
  onChange((change) => {
    if (!change || (change.id === id && change.version > (view.value?.version ?? 0))) soon()
  })
  watch(
    () => held.outcome,
    (outcome) => {
      if (outcome?.order.caseId !== id) return
      if ('view' in outcome) show(outcome.view)
      else void load()
    },
  )
  keepGrants(soon)
  void load()

  return { state, view, problem, load }
}
