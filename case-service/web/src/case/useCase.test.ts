import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import type { CaseView } from '../api/types.ts'
import { useHeld } from '../command/held.ts'
import type { CaseChange } from '../stream/changes.ts'
import { aView } from '../testing/cases.ts'
import { useCase } from './useCase.ts'

const stream = vi.hoisted(() => ({ tell: (_change?: CaseChange) => undefined as void }))
vi.mock('../stream/changes.ts', () => ({ onChange: (listener: typeof stream.tell) => (stream.tell = listener) }))

let scope: EffectScope
let stored: CaseView | undefined
let asked: number

beforeEach(() => {
  setActivePinia(createPinia())
  vi.useFakeTimers()
  scope = effectScope()
  asked = 0
  stored = aView('1')
  vi.stubGlobal('fetch', async () => {
    asked++
    return stored ? Response.json(stored) : new Response('{}', { status: 404 })
  })
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function open() {
  const one = scope.run(() => useCase('1'))!
  await vi.advanceTimersByTimeAsync(1_100)
  return one
}

async function change(id: string, version: number): Promise<void> {
  stream.tell({ id, version, kind: 'accepted', number: '' })
  await vi.advanceTimersByTimeAsync(1_100)
}

test('follows the changes of this case and of no other', async () => {
  const one = await open()
  stored = aView('1', { version: 2, state: 'accepted' })
  await change('2', 9)
  expect(asked).toBe(1)
  await change('1', 2)
  expect(one.view.value?.state).toBe('accepted')
})

test('does not ask for what it shows already', async () => {
  const one = await open()
  useHeld().outcome = {
    order: { caseId: '1', number: '', action: {} as never, values: {}, body: {} },
    view: aView('1', { version: 3, state: 'closed' }),
  }
  await vi.advanceTimersByTimeAsync(0)
  expect(one.view.value?.state).toBe('closed')
  await change('1', 3)
  expect(asked).toBe(1)
})

test('does not go back to an answer that was overtaken', async () => {
  stored = aView('1', { version: 5 })
  const one = await open()
  stored = aView('1', { version: 4 })
  await one.load()
  expect(one.view.value?.version).toBe(5)
})

test('keeps the page when the service is away for a moment', async () => {
  const one = await open()
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  await one.load()
  expect(one.state.value).toBe('ready')
})

test('says so when the case has gone to other hands', async () => {
  const one = await open()
  stored = undefined
  await one.load()
  expect(one.state.value).toBe('left')
  expect(one.view.value).toBeUndefined()
})

test('says so when there is no such case', async () => {
  stored = undefined
  const one = await open()
  expect(one.state.value).toBe('failed')
  expect(one.problem.value?.status).toBe(404)
})
