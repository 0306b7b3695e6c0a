import { computed, ref, shallowRef } from 'vue'
import { query, type Problem } from '../api/call.ts'
import { callIntake, type Intake } from '../api/intake.ts'

export type Row = Intake['RowView']

/** So many rows go in one request: the bar moves, and an answer that is lost costs little. */
export const chunk = 50
const url = '/api/v1/staff/imports'

/**
 * A file of tips: looked at first, then its good rows or the chosen ones are taken. The service makes a row one tip for
 * ever, so that sending again after a break doubles nothing.
 */
export function useImport() {
  const file = shallowRef<File>()
  const source = ref('')
  const rows = shallowRef<Row[]>([])
  const chosen = ref(new Set<number>())
  const state = ref<'empty' | 'looking' | 'looked' | 'taking' | 'done'>('empty')
  const problem = shallowRef<Problem>()
  const progress = ref({ done: 0, of: 0 })

  const good = computed(() => rows.value.filter(({ state: each }) => each === 'good'))
  const bad = computed(() => rows.value.filter(({ state: each }) => each === 'bad'))
  const taken = computed(() => rows.value.filter(({ state: each }) => each === 'taken'))
  const known = computed(() => rows.value.filter(({ state: each }) => each === 'known'))
  const left = computed(() => good.value.filter(({ row }) => chosen.value.has(row)))

  async function look(): Promise<void> {
    if (!file.value || state.value === 'looking' || state.value === 'taking') return
    state.value = 'looking'
    const answer = await send(`${url}/preview${query({ source: source.value.trim() })}`)
    problem.value = answer.ok ? undefined : answer.problem
    rows.value = answer.ok ? answer.body.rows : []
    chosen.value = new Set(good.value.map(({ row }) => row))
    state.value = answer.ok ? 'looked' : 'empty'
  }

  async function take(): Promise<void> {
    const wanted = left.value.map(({ row }) => row)
    if (!file.value || wanted.length === 0 || state.value === 'taking') return
    state.value = 'taking'
    progress.value = { done: 0, of: wanted.length }
    for (let at = 0; at < wanted.length; at += chunk) {
      const part = wanted.slice(at, at + chunk)
      const answer = await send(`${url}${query({ source: source.value.trim(), rows: part.join(',') })}`)
      problem.value = answer.ok ? undefined : answer.problem
      if (!answer.ok) {
        state.value = 'looked'
        return
      }
      merge(answer.body.rows, new Set(part))
      progress.value = { done: Math.min(at + chunk, wanted.length), of: wanted.length }
    }
    state.value = 'done'
  }

  /** Of an answer only the rows that were sent count: the others say that they were not chosen. */
  function merge(answered: readonly Row[], sent: ReadonlySet<number>): void {
    const byRow = new Map(answered.filter(({ row }) => sent.has(row)).map((each) => [each.row, each]))
    rows.value = rows.value.map((each) => byRow.get(each.row) ?? each)
  }

  function toggle(row: number): void {
    if (!chosen.value.delete(row)) chosen.value.add(row)
  }

  function toggleAll(): void {
    chosen.value = new Set(left.value.length === good.value.length ? [] : good.value.map(({ row }) => row))
  }

  /** Another file, or another name of where its numbers are from: what was looked at counts no more. */
  function reset(): void {
    rows.value = []
    chosen.value = new Set()
    problem.value = undefined
    state.value = 'empty'
  }

  function send(path: string) {
    return callIntake<Intake['ImportView']>('POST', path, {
      body: file.value,
      headers: { 'Content-Type': 'application/octet-stream' },
      timeout: 120_000,
    })
  }

  return { file, source, rows, chosen, state, problem, progress, good, bad, taken, known, left, look, take, toggle, toggleAll, reset }
}
