import type { ErrorLine } from '@shared/components/ErrorSummary.vue'
import type { Problem } from '@shared/request.ts'
import { computed, ref, shallowRef } from 'vue'
import { call } from '../api/call.ts'
import { bodyOf, draftOf, linesOf, type Draft } from './editing.ts'
import type { Figures, Report } from './types.ts'

/** Counting a large district takes a while. */
const longest = 180_000

/** One report: as it stands, as it is written, and what may be done with it. What is refused keeps what was typed. */
export function useReport(id: string) {
  const report = shallowRef<Report>()
  const figures = shallowRef<Figures>()
  const draft = ref<Draft>()
  const problem = shallowRef<Problem>()
  const errors = ref<ErrorLine[]>([])
  const busy = ref(false)
  const counting = ref(false)
  let kept = ''

  const editable = computed(() => report.value?.may.includes('save') ?? false)
  const dirty = computed(() => draft.value !== undefined && JSON.stringify(bodyOf(draft.value)) !== kept)

  function take(next: Report): void {
    report.value = next
    draft.value = draftOf(next.content, next.rows)
    kept = JSON.stringify(bodyOf(draft.value))
    errors.value = []
  }

  async function load(): Promise<void> {
    const answer = await call<Report>('GET', `/api/v1/reports/${id}`)
    problem.value = answer.ok ? undefined : answer.problem
    if (!answer.ok) return
    take(answer.body)
    if (!answer.body.computed && answer.body.rows.length > 0) void count()
  }

  /** While a report is open its numbers move with the cases. */
  async function count(): Promise<void> {
    counting.value = true
    const answer = await call<Figures>('GET', `/api/v1/reports/${id}/figures`, { timeout: longest })
    counting.value = false
    if (answer.ok) figures.value = answer.body
  }

  async function send(method: string, path: string, body: unknown): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    const answer = await call<Report>(method, `/api/v1/reports/${id}${path}`, { body, timeout: longest })
    busy.value = false
    if (answer.ok) take(answer.body)
    else errors.value = linesOf(answer.problem)
    return answer.ok
  }

  function save(): Promise<boolean> {
    return send('PUT', '', { version: report.value!.line.version, content: bodyOf(draft.value!) })
  }

  /** What was typed goes first. */
  async function submit(): Promise<boolean> {
    if (dirty.value && !(await save())) return false
    return act('submission')
  }

  async function act(path: string, reason = ''): Promise<boolean> {
    const done = await send('POST', `/${path}`, { version: report.value!.line.version, reason })
    if (done && !report.value!.computed && report.value!.rows.length > 0) void count()
    return done
  }

  void load()
  return { report, figures, draft, problem, errors, busy, counting, editable, dirty, save, submit, act, load }
}
