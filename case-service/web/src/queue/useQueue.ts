import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import { call, query, type Answer, type Problem } from '../api/call.ts'
import type { CasePage, CaseRow } from '../api/types.ts'
import { onChange } from '../stream/changes.ts'
import { keepGrants } from '../photo/grants.ts'
import type { Filters } from './filters.ts'
import { arrive, callIn, merge, rowsOf, type QueueRows } from './rows.ts'
import { throttled } from './throttled.ts'

const pageSize = 50
const pause = 1_000
const mostLookedUp = 5

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
  /** Numbers of the cases that changed since the last look, by id. */
  const touched = new Map<string, string>()
  let generation = 0

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
    const mine = generation
    const answer = await page(next.value, pageSize)
    if (mine !== generation || !answer.ok) return
    const shown = new Set(queue.value.rows.map(({ row }) => row.id))
    const added = answer.body.items.filter(({ id }) => !shown.has(id))
    queue.value = { ...queue.value, rows: [...queue.value.rows, ...rowsOf(added).rows] }
    next.value = answer.body.next
  }

  /** Looks again as deep as the reader has come, and a page further, since new rows push the last ones down. */
  async function refresh(): Promise<void> {
    if (state.value !== 'ready') return load()
    const mine = generation
    const changes = new Map(touched)
    touched.clear()
    const answer = await list(queue.value.rows.length + pageSize)
    if (mine !== generation || !answer.ok) return
    const complete = answer.body.next === undefined
    const look = { complete, more: next.value !== undefined, touched: new Set(changes.keys()) }
    queue.value = merge(queue.value, answer.body.items, look)
    total.value = answer.body.total
    if (!complete) await lookUp(changes, answer.body.items, mine)
  }

  /** A case that has just come into the view may stand far below what was read: it is looked up by its number. */
  async function lookUp(changes: Map<string, string>, listed: readonly CaseRow[], mine: number): Promise<void> {
    const known = new Set([...listed, ...queue.value.rows.map(({ row }) => row)].map(({ id }) => id))
    const numbers = [...changes].filter(([id]) => !known.has(id)).map(([, number]) => number)
    const answers = await Promise.all(numbers.slice(-mostLookedUp).map(byNumber))
    if (mine !== generation) return
    const found = answers.flatMap((answer) => (answer.ok ? answer.body.items : []))
    queue.value = arrive(queue.value, found)
  }

  function byNumber(number: string): Promise<Answer<CasePage>> {
    const q = [filters.value.q, number].filter(Boolean).join(' ')
    return call<CasePage>('GET', `/api/v1/cases${query({ ...filters.value, q, limit: 1 })}`)
  }

  function showArrived(): void {
    queue.value = callIn(queue.value)
  }

  async function list(depth: number): Promise<Answer<Listing>> {
    const items: CaseRow[] = []
    let cursor: string | undefined
    for (;;) {
      const answer = await page(cursor, pageSize)
      if (!answer.ok) return answer
      items.push(...answer.body.items)
      cursor = answer.body.next
      const { total } = answer.body
      if (cursor === undefined || items.length >= depth) return { ...answer, body: { items, next: cursor, total } }
    }
  }

  function page(cursor: string | undefined, limit: number): Promise<Answer<CasePage>> {
    return call<CasePage>('GET', `/api/v1/cases${query({ ...filters.value, cursor, limit })}`)
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
    if (change) touched.set(change.id, change.number)
    soon()
  })
  keepGrants(soon)
  watch(
    () => JSON.stringify(filters.value),
    () => void load(),
    { immediate: true },
  )

  return { state, problem, queue, total, hasMore: computed(() => next.value !== undefined), load, more, showArrived }
}
