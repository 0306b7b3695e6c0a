import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import type { CaseRow } from '../../api/types.ts'
import { useSession } from '../../session/session.ts'
import type { CaseChange } from '../../stream/changes.ts'
import { aRow } from '../../testing/cases.ts'
import { useAlarm } from './useAlarm.ts'

const stream = vi.hoisted(() => ({ tell: (_change?: CaseChange) => undefined as void }))
vi.mock('../../stream/changes.ts', () => ({ onChange: (listener: typeof stream.tell) => (stream.tell = listener) }))

let scope: EffectScope
let waiting: CaseRow[]
let asked: URL[]

beforeEach(() => {
  vi.useFakeTimers()
  setActivePinia(createPinia())
  scope = effectScope()
  asked = []
  waiting = []
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(new URL(path, 'http://console'))
    return Response.json({ items: waiting, total: String(waiting.length) })
  })
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function open(...roles: string[]) {
  const totp = { enrolled: false, advice: 'free' } as const
  useSession().user = { id: 'p', username: 'p', name: '员', roles, totp, mustChangePassword: false }
  return scope.run(() => useAlarm())!
}

test('rings until somebody takes it', async () => {
  const { cases } = open('triager')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(cases.value).toEqual([])
  waiting = [aRow('1', { severity: 'L1_emergency' })]
  stream.tell({ id: '1', version: 1, kind: 'registered', number: '1' })
  await vi.advanceTimersByTimeAsync(2_000)
  expect(cases.value.map(({ id }) => id)).toEqual(['1'])
  expect(asked.at(-1)?.searchParams.get('status')).toBe('to_triage')
  waiting = []
  stream.tell({ id: '1', version: 2, kind: 'accepted', number: '1' })
  await vi.advanceTimersByTimeAsync(2_000)
  expect(cases.value).toEqual([])
})

test('rings for a unit while nobody signed, and not at all for who cannot take it', async () => {
  open('unit_clerk')
  await vi.advanceTimersByTimeAsync(0)
  expect(asked.at(-1)?.searchParams.get('status')).toBe('assigned')
  asked = []
  open('auditor')
  await vi.advanceTimersByTimeAsync(0)
  expect(asked).toEqual([])
})
