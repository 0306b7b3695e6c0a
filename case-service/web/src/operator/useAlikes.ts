import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { call, type Problem } from '../api/call.ts'
import type { Candidate } from '../api/types.ts'
import { pointIn } from './coordinates.ts'
import type { Entry } from './entry.ts'

/** Milliseconds without a key until what was typed is compared. */
const pause = 400
/** Fewer characters are like everything. */
const enough = 4

/** Open cases that may be about what is being typed. */
export function useAlikes(entry: () => Entry) {
  const candidates = shallowRef<Candidate[]>([])
  const asking = ref(false)
  /** Comparing failed: that nothing is shown then does not mean that nothing is alike. */
  const problem = shallowRef<Problem>()
  const draft = computed(() => draftOf(entry()))
  let timer: ReturnType<typeof setTimeout> | undefined
  let abort: AbortController | undefined

  watch(
    () => JSON.stringify(draft.value),
    () => {
      clearTimeout(timer)
      abort?.abort()
      asking.value = draft.value !== undefined
      if (draft.value) timer = setTimeout(() => void ask(), pause)
      else candidates.value = []
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    clearTimeout(timer)
    abort?.abort()
  })

  async function ask(): Promise<void> {
    const own = (abort = new AbortController())
    const answer = await call<{ items: Candidate[] }>('POST', '/api/v1/cases/duplicates', {
      body: draft.value,
      signal: own.signal,
    })
    if (own.signal.aborted) return
    asking.value = false
    problem.value = answer.ok ? undefined : answer.problem
    candidates.value = answer.ok ? answer.body.items : []
  }

  return { candidates, asking, problem }
}

/** What can be compared, or nothing while there is too little. */
export function draftOf(entry: Entry): object | undefined {
  const description = entry.description.trim()
  const point = pointIn(entry.coordinates)
  const name = entry.subject.trim()
  if ([...description].length < enough && !point && [...name].length < 2) return undefined
  return {
    ...(description ? { description } : {}),
    ...(entry.hazardType ? { hazardType: entry.hazardType } : {}),
    ...(point ? { location: { ...point, crs: entry.crs } } : {}),
    ...(name ? { subject: { name, ...(entry.uscc.trim() ? { uscc: entry.uscc.trim() } : {}) } } : {}),
  }
}
