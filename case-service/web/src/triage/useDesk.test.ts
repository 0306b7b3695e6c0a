import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope, ref, type EffectScope } from 'vue'
import type { CaseAction, CaseRow, CaseView } from '../api/types.ts'
import { useHeld } from '../command/held.ts'
import type { Filters } from '../queue/filters.ts'
import { usePresence } from '../presence/presence.ts'
import type { CaseChange } from '../stream/changes.ts'
import { aRow, aView } from '../testing/cases.ts'
import { useDesk } from './useDesk.ts'

const stream = vi.hoisted(() => ({ listeners: [] as ((change?: CaseChange) => void)[] }))
vi.mock('../stream/changes.ts', () => ({
  onChange: (listener: (change?: CaseChange) => void) => stream.listeners.push(listener),
  onEvent: () => undefined,
  lookAnew: () => stream.listeners.forEach((listener) => listener()),
}))

let scope: EffectScope
let rows: CaseRow[]
let views: Map<string, CaseView>
let skipped: Set<string>
let calls: string[]
let answers: Map<string, () => Response>

const accept: CaseAction = {
  command: 'accept',
  title: '受理',
  titleEn: 'Accept',
  primary: true,
  allowed: true,
  signed: false,
  etag: '"main-1"',
  schema: {
    type: 'object',
    properties: {
      hazardType: { type: 'string', title: '类型', 'x-widget': 'select', enum: ['fire_exit'] },
      severity: { type: 'string', title: '程度', 'x-widget': 'select', enum: ['L3_serious'], default: 'L3_serious' },
    },
    required: ['hazardType', 'severity'],
  },
}

beforeEach(() => {
  vi.useFakeTimers()
  setActivePinia(createPinia())
  scope = effectScope()
  stream.listeners.length = 0
  calls = []
  answers = new Map()
  skipped = new Set()
  rows = ['1', '2', '3', '4', '5'].map((id) => aRow(id))
  views = new Map(rows.map(({ id }) => [id, aView(id, { actions: [accept] })]))
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => Promise.resolve(answer(path, init)))
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function answer(path: string, { method = 'GET', body }: RequestInit): Response {
  const url = new URL(path, 'http://console')
  calls.push(`${method} ${url.pathname}`)
  const own = answers.get(`${method} ${url.pathname}`)
  if (own) return own()
  const [, , , kind, id, part] = url.pathname.split('/')
  if (kind === 'triage') {
    const wish = JSON.parse(String(body)) as { cases: string[]; most: number; skipped: boolean }
    const free = wish.cases.filter((each) => wish.skipped || !skipped.has(each))
    return Response.json({ items: free.slice(0, wish.most) })
  }
  if (kind !== 'cases') return Response.json({ items: [] })
  if (id === undefined) return Response.json({ items: rows, total: String(rows.length) })
  if (part === undefined) return Response.json(views.get(id))
  if (part === 'suggestion') {
    const type = { code: 'fire_exit', name: '', nameEn: '', confidence: 0.9, reason: '', reasonEn: '' }
    return Response.json({ hazardTypes: [type], secondOpinion: { agreement: 'none' }, vacuous: { isVacuous: false } })
  }
  if (part === 'assignment') {
    const leadUnit = { type: 'string', title: '主办', 'x-widget': 'unit', default: 'xfjy' }
    return Response.json({ schema: { type: 'object', properties: { leadUnit }, required: ['leadUnit'] } })
  }
  if (part === 'commands') {
    const assign = { ...accept, command: 'assign', title: '交办', etag: '"main-2"' }
    return Response.json(aView(id, { version: 2, actions: [assign] }))
  }
  if (part === 'skips') skipped.add(id)
  return part === 'duplicates' ? Response.json({ items: [] }) : new Response(null, { status: 204 })
}

async function open() {
  const filters = ref<Filters>({ view: 'triage' })
  const desk = scope.run(() => useDesk(filters))!
  await settle()
  return desk
}

async function settle(milliseconds = 0): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds)
}

function give(id: string): void {
  const order = { caseId: id, number: id, action: accept, values: {}, body: {} }
  useHeld().give({ ...order, then: { command: 'assign', title: '交办', titleEn: 'Assign', values: { leadUnit: 'xfjy' } } })
}

test('has the first case at hand, judged as suggested, and the next ones read', async () => {
  const desk = await open()
  expect(desk.ids.value).toEqual(['1', '2', '3'])
  expect(desk.current.value).toMatchObject({ state: 'ready', accept: { hazardType: 'fire_exit' }, assign: { leadUnit: 'xfjy' } })
  expect(calls).toContain('GET /api/v1/cases/3/assignment')
})

test('goes on at once, and keeps a case that may come back from being given to others', async () => {
  const desk = await open()
  give('1')
  desk.given('1')
  expect(desk.current.value?.id).toBe('2')
  await settle()
  expect(desk.ids.value).toEqual(['2', '3', '4'])
  expect(calls).not.toContain('DELETE /api/v1/cases/1/presence')
  await settle(16_000)
  expect(calls.filter((call) => call.includes('/commands/'))).toEqual([
    'POST /api/v1/cases/1/commands/accept',
    'POST /api/v1/cases/1/commands/assign',
  ])
  expect(calls).toContain('DELETE /api/v1/cases/1/presence')
})

test('brings a case back that was taken back, with what stood on it', async () => {
  const desk = await open()
  desk.current.value!.accept = { hazardType: 'fire_exit', severity: 'L3_serious', place: '二楼' }
  give('1')
  desk.given('1')
  useHeld().undo(useHeld().held[0]!.key)
  await settle()
  expect(desk.current.value).toMatchObject({ id: '1', accept: { place: '二楼' } })
})

test('lets a decision that did not arrive come again right after the one at hand', async () => {
  answers.set('POST /api/v1/cases/1/commands/accept', () => new Response(null, { status: 503 }))
  const desk = await open()
  give('1')
  desk.given('1')
  await settle(6_100)
  expect(desk.ids.value.slice(0, 2)).toEqual(['2', '1'])
})

test('asks for nothing that a colleague is deciding on', async () => {
  usePresence().take({ id: '1', people: [{ id: 'other', name: '王某', mode: 'editing' }] })
  usePresence().take({ id: '2', people: [{ id: 'other', name: '王某', mode: 'looking' }] })
  const desk = await open()
  expect(desk.ids.value).toEqual(['2', '3', '4'])
})

test('passes over what went to other hands before it was looked at, and says so of the one at hand', async () => {
  const desk = await open()
  for (const id of ['1', '2']) {
    views.set(id, aView(id, { version: 2, actions: [] }))
    stream.listeners.forEach((listener) => listener({ id, version: 2, kind: 'accepted', number: id }))
  }
  await settle(3_000)
  expect(desk.current.value).toMatchObject({ id: '1', state: 'gone' })
  expect(desk.ids.value.slice(0, 2)).toEqual(['1', '3'])
})

test('leaves a skipped one to others until it is asked for', async () => {
  rows = rows.slice(0, 1)
  const desk = await open()
  void desk.skip('1', 'unclear')
  await settle()
  expect(desk.isEmpty.value).toBe(true)
  expect(desk.rest.value).toBe(1)
  desk.lookAtSkipped()
  await settle()
  expect(desk.current.value?.id).toBe('1')
})

test('says that an emergency came in while another one is at hand', async () => {
  const desk = await open()
  rows = [...rows, aRow('9', { severity: 'L1_emergency' })]
  views.set('9', aView('9', { actions: [accept] }))
  stream.listeners.forEach((listener) => listener())
  await settle(3_000)
  expect(desk.urgent.value?.id).toBe('9')
  desk.bring('9')
  await settle()
  expect(desk.current.value?.id).toBe('9')
})
