import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope, ref, type EffectScope } from 'vue'
import type { CaseRow } from '../api/types.ts'
import type { CaseChange } from '../stream/changes.ts'
import { aRow } from '../testing/cases.ts'
import type { Filters } from './filters.ts'
import { useQueue } from './useQueue.ts'

const stream = vi.hoisted(() => ({ tell: (_change?: CaseChange) => undefined as void }))
vi.mock('../stream/changes.ts', () => ({ onChange: (listener: typeof stream.tell) => (stream.tell = listener) }))

let scope: EffectScope
let stored: CaseRow[]
let asked: URL[]

beforeEach(() => {
  vi.useFakeTimers()
  scope = effectScope()
  asked = []
  stored = Array.from({ length: 120 }, (_, at) => aRow(String(at + 1)))
  vi.stubGlobal('fetch', async (path: string) => {
    const url = new URL(path, 'http://console')
    asked.push(url)
    const ids = url.searchParams.get('id')?.split(',')
    const matching = ids ? stored.filter(({ id }) => ids.includes(id)) : stored
    const from = Number(url.searchParams.get('cursor') ?? 0)
    const to = from + Number(url.searchParams.get('limit'))
    const next = to < matching.length ? { next: String(to) } : {}
    return Response.json({ items: matching.slice(from, to), total: String(stored.length), ...next })
  })
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const filters = ref<Filters>({ view: 'triage' })

async function open() {
  const queue = scope.run(() => useQueue(filters))!
  await settle()
  return queue
}

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0)
}

function shown({ queue }: Awaited<ReturnType<typeof open>>): string[] {
  return queue.value.rows.map(({ row }) => row.id)
}

test('reads page after page when asked for more', async () => {
  const queue = await open()
  expect(shown(queue)).toHaveLength(50)
  expect(queue.total.value).toBe('120')
  await queue.more()
  await queue.more()
  expect(shown(queue)).toHaveLength(120)
  expect(queue.hasMore.value).toBe(false)
})

test('looks again as deep as the reader has come, and moves nothing', async () => {
  const queue = await open()
  await queue.more()
  const before = shown(queue)
  stored = [aRow('new'), ...stored.map((row) => (row.id === '80' ? aRow('80', { version: 2, title: '已更新' }) : row))]
  stream.tell()
  await settle()
  expect(shown(queue)).toEqual(before)
  expect(queue.queue.value.rows[79]?.row.title).toBe('已更新')
  expect(queue.queue.value.arrived.map(({ id }) => id)).toEqual(['new'])
})

test('marks what is known to have left', async () => {
  const queue = await open()
  stored = stored.filter(({ id }) => id !== '3')
  stream.tell({ id: '3', version: 2, kind: 'accepted', number: '' })
  await settle()
  expect(queue.queue.value.rows[2]).toMatchObject({ row: { id: '3' }, left: true })
  expect(queue.queue.value.arrived).toEqual([])
})

test('reads what changed and nothing else, however far down the reader is', async () => {
  const queue = await open()
  await queue.more()
  const before = shown(queue)
  const calls = asked.length
  stored = stored.map((row) => (row.id === '80' ? aRow('80', { version: 2, title: '已更新' }) : row))
  stream.tell({ id: '80', version: 2, kind: 'accepted', number: '' })
  await settle()
  expect(shown(queue)).toEqual(before)
  expect(queue.queue.value.rows[79]?.row.title).toBe('已更新')
  expect(asked.slice(calls).map((url) => url.searchParams.get('id'))).toEqual([null, '80'])
})

test('finds a new case that stands far below what was read', async () => {
  const queue = await open()
  stored = [...stored, aRow('new', { number: 'JBAQ2021000500' })]
  stream.tell({ id: 'new', version: 1, kind: 'registered', number: 'JBAQ2021000500' })
  stream.tell({ id: 'elsewhere', version: 4, kind: 'closed', number: 'JBAQ2021000499' })
  await settle()
  expect(queue.queue.value.arrived.map(({ id }) => id)).toEqual(['new'])
  stream.tell()
  await vi.advanceTimersByTimeAsync(1_100)
  expect(queue.queue.value.arrived.map(({ id }) => id)).toEqual(['new'])
})

test('asks a handful of times for 500 changes', async () => {
  await open()
  const before = asked.length
  for (let at = 0; at < 500; at++)
    stream.tell({ id: String(at), version: 2, kind: 'accepted', number: `JBAQ2021${at + 500}` })
  await vi.advanceTimersByTimeAsync(5_000)
  expect(asked.length - before).toBe(2 + (1 + 3))
})

test('puts the new ones on top when called', async () => {
  const queue = await open()
  stored = [aRow('1'), aRow('new'), ...stored.slice(1)]
  stream.tell()
  await settle()
  queue.showArrived()
  expect(shown(queue).slice(0, 2)).toEqual(['new', '1'])
  expect(queue.queue.value.arrived).toEqual([])
})

test('reads anew for other filters and forgets the answer to the old ones', async () => {
  const queue = await open()
  filters.value = { view: 'overdue', q: '出口' }
  await settle()
  expect(asked.at(-1)?.searchParams.get('q')).toBe('出口')
  expect(queue.state.value).toBe('ready')
})

test('says why there is no list', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  const queue = await open()
  expect(queue.state.value).toBe('failed')
  expect(queue.problem.value?.slug).toBe('offline')
})
