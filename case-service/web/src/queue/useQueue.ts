import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import { call, query, type Answer, type Problem } from '../api/call.ts'
import type { CasePage, CaseRow } from '../api/types.ts'
import { onChange } from '../stream/changes.ts'
import { keepGrants } from '../photo/grants.ts'
import { asked, type Filters } from './filters.ts'
import { callIn, merge, rowsOf, type QueueRows } from './rows.ts'
import { throttled } from './throttled.ts'

const pageSize = 50
/** The most that the service gives at once, for what is read again. */
const mostAtOnce = 200
const pause = 1_000

interface Listing {
  items: CaseRow[]
  next: string | undefined
  total: string
}

/**
 * The list of cases as the reader sees it: read once for its filters, then kept true by the stream without moving. The
 * order changes only when the reader calls for it.
 */
export function useQueue(filters: Readonly<Ref<Filters>>) {
  const state = ref<'loading' | 'ready' | 'failed'>('loading')
  const problem = shallowRef<Problem>()
  const queue = shallowRef<QueueRows>(rowsOf([]))
  const total = ref('')
  const next = ref<string>()
  /** Cases that changed since the last look. */
  const touched = new Set<string>()
  /** Changes may have been missed: then all is read again. */
  let missed = false
  let generation = 0
  /** The next page is on its way. */
  let reading = false

  async function load(depth = pageSize): Promise<void> {
    const mine = ++generation
    state.value = 'loading'
    const answer = await list(depth)
    if (mine !== generation) return
    if (answer.ok) {
      queue.value = rowsOf(answer.body.items)
      took(answer.body)
    } else {
      fail(answer.problem)
    }
  }

  async function more(): Promise<void> {
    if (reading || next.value === undefined) return
    reading = true
    const mine = generation
    const answer = await page(next.value, pageSize)
    reading = false
    if (mine !== generation || !answer.ok) return
    const shown = new Set(queue.value.rows.map(({ row }) => row.id))
    const added = answer.body.items.filter(({ id }) => !shown.has(id))
    queue.value = { ...queue.value, rows: [...queue.value.rows, ...rowsOf(added).rows] }
    next.value = answer.body.next
  }

  /** Takes in what changed, and nothing else, since a reader may have come far down. */
  async function refresh(): Promise<void> {
    if (state.value !== 'ready') return load()
    if (missed) return refreshAll()
    const mine = generation
    const ids = [...touched]
    touched.clear()
    const [count, ...answers] = await Promise.all([page(undefined, 1), ...chunksOf(ids).map(byIds)])
    if (mine !== generation) return
    if (answers.some((answer) => !answer.ok)) return void ids.forEach((id) => touched.add(id))
    const found = answers.flatMap((answer) => (answer.ok ? answer.body.items : []))
    queue.value = merge(queue.value, found, { complete: false, more: false, touched: new Set(ids) })
    if (count.ok) total.value = count.body.total
  }

  /** Looks again as deep as the reader has come, and a page further, since new rows push the last ones down. */
  async function refreshAll(): Promise<void> {
    const mine = generation
    const ids = new Set(touched)
    missed = false
    touched.clear()
    const answer = await list(queue.value.rows.length + pageSize, mostAtOnce)
    if (mine !== generation) return
    if (!answer.ok) return void (missed = true)
    const complete = answer.body.next === undefined
    queue.value = merge(queue.value, answer.body.items, { complete, more: next.value !== undefined, touched: ids })
    total.value = answer.body.total
  }

  function byIds(ids: readonly string[]): Promise<Answer<CasePage>> {
    return call<CasePage>('GET', `/api/v1/cases${query({ ...asked(filters.value), id: ids.join(','), limit: mostAtOnce })}`)
  }

  function showArrived(): void {
    queue.value = callIn(queue.value)
  }

  async function list(depth: number, atOnce = pageSize): Promise<Answer<Listing>> {
    const items: CaseRow[] = []
    let cursor: string | undefined
    for (;;) {
      const answer = await page(cursor, atOnce)
      if (!answer.ok) return answer
      items.push(...answer.body.items)
      cursor = answer.body.next
      const { total } = answer.body
      if (cursor === undefined || items.length >= depth) return { ...answer, body: { items, next: cursor, total } }
    }
  }

  function page(cursor: string | undefined, limit: number): Promise<Answer<CasePage>> {
    return call<CasePage>('GET', `/api/v1/cases${query({ ...asked(filters.value), cursor, limit })}`)
  }

  function took(listing: Listing): void {
    next.value = listing.next
    total.value = listing.total
    problem.value = undefined
    state.value = 'ready'
  }

  function fail(cause: Problem): void {
    problem.value = cause
    state.value = 'failed'
  }

  const soon = throttled(() => void refresh(), pause)
  onChange((change) => {
    if (change) touched.add(change.id)
    else missed = true
    soon()
  })
  keepGrants(() => {
    missed = true
    soon()
  })
  watch(
    () => JSON.stringify(asked(filters.value)),
    () => void load(),
    { immediate: true },
  )

  return { state, problem, queue, total, hasMore: computed(() => next.value !== undefined), load, more, showArrived }
}

function chunksOf(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / mostAtOnce) }, (_, at) => ids.slice(at * mostAtOnce, (at + 1) * mostAtOnce))
}
