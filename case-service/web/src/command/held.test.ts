import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useHeld, type Order } from './held.ts'

const order: Order = {
  caseId: 'c1',
  number: 'JBAQ2021000087',
  action: {
    command: 'assign',
    title: '交办',
    titleEn: 'Assign',
    primary: true,
    allowed: true,
    signed: false,
    etag: '"main-2"',
    schema: { type: 'object', properties: {} },
  },
  values: { leadUnit: 'xfjy' },
  body: { leadUnit: 'xfjy' },
}

beforeEach(() => {
  setActivePinia(createPinia())
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function service(...answers: Response[]) {
  const double = vi.fn(async (_url: string, _init: RequestInit) => answers.shift() ?? Response.json({ id: 'c1' }))
  vi.stubGlobal('fetch', double)
  return double
}

function problem(status: number, slug: string): Response {
  return Response.json({ type: `urn:anshao:problem:${slug}`, title: '不行。' }, { status })
}

function headersOf(double: ReturnType<typeof service>, at = 0): Record<string, string> {
  return double.mock.calls[at]![1].headers as Record<string, string>
}

test('holds a command for six seconds, then sends it with the etag of its track', async () => {
  const fetched = service()
  const held = useHeld()
  held.give(order)
  await vi.advanceTimersByTimeAsync(5_900)
  expect(fetched).not.toHaveBeenCalled()
  expect(held.busyCases.has('c1')).toBe(true)

  await vi.advanceTimersByTimeAsync(100)
  expect(fetched.mock.calls[0]![0]).toBe('/api/v1/cases/c1/commands/assign')
  expect(headersOf(fetched)['If-Match']).toBe('"main-2"')
  expect(held.outcome).toMatchObject({ view: { id: 'c1' } })
  expect(held.held).toHaveLength(0)
})

test('takes it back with all that was typed', async () => {
  const fetched = service()
  const held = useHeld()
  held.give(order)
  held.undo(held.held[0]!.key)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(fetched).not.toHaveBeenCalled()
  expect(held.draftOf('c1', 'assign')?.values).toEqual({ leadUnit: 'xfjy' })
})

test('sends at once when the page is left, and so that it outlives the page', async () => {
  const fetched = service()
  const held = useHeld()
  held.give(order)
  held.give({ ...order, caseId: 'c2' })
  held.sendAll()
  await vi.advanceTimersByTimeAsync(0)
  expect(fetched).toHaveBeenCalledTimes(2)
  expect(fetched.mock.calls[0]![1].keepalive).toBe(true)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(fetched).toHaveBeenCalledTimes(2)
})

test('keeps the form when somebody was faster', async () => {
  service(problem(409, 'lost-race'))
  const held = useHeld()
  held.give(order, 0)
  await vi.advanceTimersByTimeAsync(0)
  expect(held.draftOf('c1', 'assign')).toMatchObject({ values: { leadUnit: 'xfjy' }, problem: { slug: 'lost-race' } })
  expect(held.outcome).toMatchObject({ problem: { status: 409 } })
})

test('sends the same words under the same key after an answer was lost, and other words under a new one', async () => {
  const fetched = service(problem(503, 'lane-full'), problem(503, 'lane-full'), Response.json({ id: 'c1' }))
  const held = useHeld()
  held.give(order, 0)
  await vi.advanceTimersByTimeAsync(0)
  held.give(order, 0)
  await vi.advanceTimersByTimeAsync(0)
  held.give({ ...order, body: { leadUnit: 'yjglj' } }, 0)
  await vi.advanceTimersByTimeAsync(0)
  const keys = [0, 1, 2].map((at) => headersOf(fetched, at)['Idempotency-Key'])
  expect(keys[1]).toBe(keys[0])
  expect(keys[2]).not.toBe(keys[0])
})

test('sends a refused command anew under a key of its own', async () => {
  const fetched = service(problem(409, 'refused'))
  const held = useHeld()
  held.give(order, 0)
  await vi.advanceTimersByTimeAsync(0)
  held.give(order, 0)
  await vi.advanceTimersByTimeAsync(0)
  expect(headersOf(fetched, 1)['Idempotency-Key']).not.toBe(headersOf(fetched, 0)['Idempotency-Key'])
})

const accept: Order = {
  ...order,
  action: { ...order.action, command: 'accept', title: '受理', titleEn: 'Accept', etag: '"main-1"' },
  values: { hazardType: 'fire_exit' },
  body: { hazardType: 'fire_exit' },
  then: { command: 'assign', title: '交办', titleEn: 'Assign', values: { leadUnit: 'xfjy' } },
}

function accepted(assign: Partial<Order['action']> = {}): Response {
  const schema = {
    type: 'object',
    properties: {
      leadUnit: { type: 'string', title: '主办单位', 'x-widget': 'unit', default: 'zjj' },
      brief: { type: 'string', title: '交办说明', 'x-widget': 'textarea', default: '核查' },
    },
  }
  return Response.json({ id: 'c1', actions: [{ ...order.action, schema, ...assign }] })
}

test('gives two commands in one breath, the second as the first left the case', async () => {
  const fetched = service(accepted({ etag: '"main-3"' }), Response.json({ id: 'c1', actions: [] }))
  const held = useHeld()
  held.give(accept)
  expect(held.held).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(6_000)
  expect(fetched.mock.calls.map(([url]) => url)).toEqual([
    '/api/v1/cases/c1/commands/accept',
    '/api/v1/cases/c1/commands/assign',
  ])
  expect(headersOf(fetched, 1)['If-Match']).toBe('"main-3"')
  expect(JSON.parse(String(fetched.mock.calls[1]![1].body))).toEqual({ leadUnit: 'xfjy', brief: '核查' })
  expect(held.held).toHaveLength(0)
  expect(held.outcome).toMatchObject({ order: { action: { command: 'assign' }, after: { command: 'accept' } } })
})

test('takes both back together', async () => {
  const fetched = service()
  const held = useHeld()
  held.give(accept)
  held.undo(held.held[0]!.key)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(fetched).not.toHaveBeenCalled()
  expect(held.undone).toMatchObject({ caseId: 'c1', then: { values: { leadUnit: 'xfjy' } } })
  expect(held.draftOf('c1', 'accept')).toMatchObject({ then: { command: 'assign' } })
})

test('does not give the second when the first is refused', async () => {
  const fetched = service(problem(409, 'lost-race'))
  const held = useHeld()
  held.give(accept, 0)
  await vi.advanceTimersByTimeAsync(0)
  expect(fetched).toHaveBeenCalledTimes(1)
  expect(held.outcome).toMatchObject({ order: { action: { command: 'accept' } }, problem: { slug: 'lost-race' } })
})

test('lets the first stand when the second is refused, and keeps what was decided for it', async () => {
  service(accepted(), problem(409, 'refused'))
  const held = useHeld()
  held.give(accept, 0)
  await vi.advanceTimersByTimeAsync(0)
  expect(held.outcome).toMatchObject({ order: { after: { command: 'accept' } }, problem: { slug: 'refused' } })
  expect(held.draftOf('c1', 'accept')).toBeUndefined()
  expect(held.draftOf('c1', 'assign')?.values).toMatchObject({ leadUnit: 'xfjy' })
})

test('says why the second is not offered', async () => {
  const fetched = service(accepted({ allowed: false, reason: '先确认死亡线索。' }))
  const held = useHeld()
  held.give(accept, 0)
  await vi.advanceTimersByTimeAsync(0)
  expect(fetched).toHaveBeenCalledTimes(1)
  expect(held.outcome).toMatchObject({ order: { after: { command: 'accept' } }, problem: { title: '先确认死亡线索。' } })
})

test('sends the second even while the page is being left', async () => {
  const fetched = service(accepted(), Response.json({ id: 'c1', actions: [] }))
  const held = useHeld()
  held.give(accept)
  held.sendAll()
  await vi.advanceTimersByTimeAsync(0)
  expect(fetched).toHaveBeenCalledTimes(2)
  expect(fetched.mock.calls[1]![1].keepalive).toBe(true)
})
