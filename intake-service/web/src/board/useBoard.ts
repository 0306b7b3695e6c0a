import { type Answer, request, type Problem } from '@shared/request.ts'
import { ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { LocationQuery } from 'vue-router'
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

/** What the address of the board chooses. */
export function filterOf({ district, street, kind, status, list }: LocationQuery): BoardFilter {
  const text = (value: LocationQuery[string] | undefined) => String(value ?? '')
  return {
    district: text(district),
    street: text(street),
    kind: text(kind),
    status: text(status),
    list: list === 'praised' ? 'praised' : '',
  }
}

/* for the page that is opened first, and for that alone */
let ahead: { query: string; page: Answer<ExposurePage> } | undefined

/** Asks for the first entries before the page is drawn: until then stands there what the service wrote. */
export async function lookAhead(filter: BoardFilter): Promise<void> {
  const asked = query(filter)
  ahead = { query: asked, page: await pageOf(asked) }
}

function pageOf(asked: string): Promise<Answer<ExposurePage>> {
  return request<ExposurePage>('GET', `/api/v1/exposures?${asked}`)
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
    const asked = query(filter(), cursor)
    const answer = ahead?.query === asked ? ahead.page : await pageOf(asked)
    ahead = undefined
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
