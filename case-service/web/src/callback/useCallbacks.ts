import { computed, ref, shallowRef, watch } from 'vue'
import { call, query, type Problem } from '../api/call.ts'
import { useNow } from '../clock/now.ts'
import { useHeld } from '../command/held.ts'
import { throttled } from '../queue/throttled.ts'
import { useSession } from '../session/session.ts'
import { onChange } from '../stream/changes.ts'
import { grouped, keyOf, nextAfter } from './groups.ts'
import type { CallbackPage, CallbackTask } from './types.ts'

const pause = 3_000
const page = 200

/** The reporters to be called, first due first; kept true by the stream and by one's own calls. */
export function useCallbacks() {
  const state = ref<'loading' | 'ready' | 'failed'>('loading')
  const tasks = shallowRef<CallbackTask[]>([])
  const problem = shallowRef<Problem>()
  const open = ref<string>()
  const mine = ref(false)
  const more = ref<string>()
  const held = useHeld()
  const session = useSession()
  const now = useNow()

  const me = computed(() => session.user?.id ?? '')
  /** A call that is noted is out of sight at once; should it be refused, it comes back. */
  const waiting = computed(() => new Set(held.held.map(({ caseId, values }) => `${caseId}/${String(values.tip)}`)))
  const shown = computed(() => tasks.value.filter((task) => !waiting.value.has(keyOf(task))))
  const groups = computed(() => grouped(shown.value, now.value))
  const ordered = computed(() => groups.value.flatMap((group) => group.tasks))
  const current = computed(() => shown.value.find((task) => keyOf(task) === open.value))

  async function load(cursor?: string): Promise<void> {
    const takenBy = mine.value ? 'me' : undefined
    const answer = await call<CallbackPage>('GET', `/api/v1/callbacks${query({ takenBy, cursor, limit: page })}`)
    if (!answer.ok) {
      problem.value = answer.problem
      state.value = tasks.value.length > 0 ? 'ready' : 'failed'
      return
    }
    problem.value = undefined
    tasks.value = cursor ? [...tasks.value, ...answer.body.items] : answer.body.items
    more.value = answer.body.next
    state.value = 'ready'
    if (!current.value) openNext()
  }

  function openNext(): void {
    const next = nextAfter(ordered.value, open.value, me.value, (id) => held.busyCases.has(id))
    open.value = next ? keyOf(next) : undefined
  }

  function step(by: number): void {
    const at = ordered.value.findIndex((task) => keyOf(task) === open.value)
    const next = ordered.value[at + by]
    if (next) open.value = keyOf(next)
  }

  const soon = throttled(() => void load(), pause)
  onChange(soon)
  watch(() => held.outcome, soon)
  watch(mine, () => void load())
  void load()

  return { state, groups, ordered, current, problem, open, mine, more, load, openNext, step }
}
