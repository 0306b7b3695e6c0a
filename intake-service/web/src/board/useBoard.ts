import { request, type Problem } from '@shared/request.ts'
import { ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { BoardFacets, ExposureItem, ExposurePage } from '../api.ts'

export interface BoardFilter {
  district: string
  street: string
  kind: string
  status: string
  /** `praised`: red list, benchmark firms and pledges; empty for what was found wrong. */
  list: string
}

export interface UseBoardReturn {
  rows: Readonly<ShallowRef<readonly ExposureItem[]>>
  /** What there is to choose from. */
  facets: Readonly<ShallowRef<BoardFacets>>
  state: Readonly<Ref<'loading' | 'failed' | 'ready'>>
  problem: Readonly<ShallowRef<Problem | undefined>>
  hasMore: Readonly<Ref<boolean>>
  more: () => Promise<void>
}

/** The public board under a filter; another filter begins a new list, `more` lengthens it. */
export function useBoard(filter: () => BoardFilter): UseBoardReturn {
  const rows = shallowRef<readonly ExposureItem[]>([])
  const facets = shallowRef<BoardFacets>({ streets: [], kinds: [] })
  const state = ref<'loading' | 'failed' | 'ready'>('loading')
  const problem = shallowRef<Problem>()
  const hasMore = ref(false)
  let cursor: string | undefined
  let turn = 0

  async function more(): Promise<void> {
    const mine = turn
    state.value = 'loading'
    const answer = await request<ExposurePage>('GET', `/api/v1/exposures?${query(filter(), cursor)}`)
    if (mine !== turn) return
    problem.value = answer.ok ? undefined : answer.problem
    state.value = answer.ok ? 'ready' : 'failed'
    if (!answer.ok) return
    rows.value = [...rows.value, ...answer.body.items]
    cursor = answer.body.next
    hasMore.value = cursor !== undefined
  }

  async function count(): Promise<void> {
    const mine = turn
    const answer = await request<BoardFacets>('GET', `/api/v1/exposures/facets?${query(filter())}`)
    if (answer.ok && mine === turn) facets.value = answer.body
  }

  watch(
    () => query(filter()),
    () => {
      turn++
      cursor = undefined
      rows.value = []
      void more()
      void count()
    },
    { immediate: true },
  )

  return { rows, facets, state, problem, hasMore, more }
}

function query(filter: BoardFilter, cursor?: string): string {
  const given = Object.entries({ ...filter, cursor: cursor ?? '' }).filter(([, value]) => value !== '')
  return new URLSearchParams([...given, ['limit', '20']]).toString()
}
