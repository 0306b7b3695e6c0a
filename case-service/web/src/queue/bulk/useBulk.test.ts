import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CaseAction } from '../../api/types.ts'
import { holdFor } from '../../command/held.ts'
import { aView } from '../../testing/cases.ts'
import { useBulk, type Order } from './useBulk.ts'

const action: CaseAction = {
  command: 'accept',
  title: '受理',
  titleEn: 'Accept',
  primary: true,
  allowed: true,
  signed: false,
  etag: '"main:1"',
  schema: { type: 'object', properties: {} },
}
let sent: { id: string; key: string | null; match: string | null }[]

beforeEach(() => {
  vi.useFakeTimers()
  setActivePinia(createPinia())
  sent = []
  vi.stubGlobal('fetch', async (url: string, { headers }: { headers: Record<string, string> }) => {
    const id = url.split('/')[4]!
    sent.push({ id, key: headers['Idempotency-Key'] ?? null, match: headers['If-Match'] ?? null })
    if (id === '2') return Response.json({ type: 'urn:anshao:problem:lost-race', title: '有人先办了', status: 409 }, { status: 409 })
    return Response.json(aView(id))
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function orders(...ids: string[]): Order[] {
  return ids.map((id) => ({ view: aView(id), action, body: {} }))
}

test('holds all of them, and takes all of them back', async () => {
  const bulk = useBulk()
  bulk.give(action, orders('1', '3'))
  expect([...bulk.busyCases]).toEqual(['1', '3'])
  bulk.undo()
  await vi.advanceTimersByTimeAsync(holdFor * 2)
  expect(sent).toEqual([])
  expect(bulk.run).toBeUndefined()
})

test('says of each case what happened and why not', async () => {
  const bulk = useBulk()
  bulk.give(action, [...orders('1', '2', '3'), { view: aView('4'), action, why: '缺少地点' }])
  await vi.advanceTimersByTimeAsync(holdFor)
  expect(bulk.run?.phase).toBe('done')
  expect(bulk.run?.items.map(({ view, state, why }) => [view.id, state, why])).toEqual([
    ['1', 'done', undefined],
    ['2', 'failed', '有人先办了'],
    ['3', 'done', undefined],
    ['4', 'left-out', '缺少地点'],
  ])
  expect(new Set(sent.map(({ key }) => key)).size).toBe(3)
  expect(sent.every(({ match }) => match === '"main:1"')).toBe(true)
})

test('sends what is held when the page is left', async () => {
  useBulk().give(action, orders('1', '2', '3', '5', '6'))
  dispatchEvent(new Event('pagehide'))
  expect(sent.map(({ id }) => id)).toEqual(['1', '2', '3', '5', '6'])
})
