import { ref, shallowRef, watch } from 'vue'
import { call, query, type Problem } from '../api/call.ts'
import { useOnce } from '../api/useOnce.ts'
import type { ImportResult, PastSurvey, SurveyList } from './types.ts'

const url = '/api/v1/surveys'

/** What of the register is shown; it lies in the address. */
export interface SurveyFilter {
  due: boolean
  level: string
  q: string
}

/** The register under a filter. */
export function useSurveys(filter: () => SurveyFilter) {
  const state = ref<'loading' | 'ready' | 'failed'>('loading')
  const list = shallowRef<SurveyList>()
  const problem = shallowRef<Problem>()
  const { busy, send } = useOnce()
  let turn = 0

  async function load(): Promise<void> {
    const mine = ++turn
    const { due, level, q } = filter()
    const answer = await call<SurveyList>('GET', url + query({ due: due ? 'true' : undefined, level, q: q.trim() }))
    if (mine !== turn) return
    problem.value = answer.ok ? undefined : answer.problem
    if (answer.ok) list.value = answer.body
    state.value = list.value ? 'ready' : 'failed'
  }

  watch(() => JSON.stringify(filter()), () => void load(), { immediate: true })

  async function save(body: unknown): Promise<Problem | undefined> {
    const answer = await send<{ id: string }>('POST', url, { body })
    if (!answer?.ok) return answer?.problem
    await load()
    return undefined
  }

  return { state, list, problem, busy, load, save }
}

export type Surveys = ReturnType<typeof useSurveys>

export async function pastOf(id: string): Promise<PastSurvey[]> {
  const answer = await call<{ items: PastSurvey[] }>('GET', `${url}/${id}/past`)
  return answer.ok ? answer.body.items : []
}

/** Looks at a file, or takes it. */
export function sendFile(file: File, taking: boolean) {
  return call<ImportResult>('POST', `${url}/imports${taking ? '' : '/preview'}`, {
    body: file,
    headers: { 'Content-Type': 'application/octet-stream' },
    timeout: 120_000,
  })
}

export function emptyFile() {
  return call<Blob>('GET', `${url}/imports/template`, { headers: { Accept: 'text/csv' } })
}
