import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope, ref, type EffectScope } from 'vue'
import { useSession } from '../session/session.ts'
import { useBeing } from './useBeing.ts'

let scope: EffectScope
let said: string[]

beforeEach(() => {
  vi.useFakeTimers()
  setActivePinia(createPinia())
  scope = effectScope()
  said = []
  vi.stubGlobal('fetch', async (path: string, { method }: RequestInit) => {
    said.push(`${method} ${path}`)
    return new Response(null, { status: 204 })
  })
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function look(...roles: string[]): void {
  const totp = { enrolled: false, advice: 'free' } as const
  useSession().user = { id: 'p', username: 'p', name: '员', roles, totp, mustChangePassword: false }
  scope.run(() => useBeing('c', ref('looking')))
}

test('says who stays at a case and who leaves it', async () => {
  look('triager')
  await vi.advanceTimersByTimeAsync(2_000)
  scope.stop()
  await vi.advanceTimersByTimeAsync(0)
  expect(said).toEqual(['POST /api/v1/cases/c/presence', 'DELETE /api/v1/cases/c/presence'])
})

test('says nothing of an auditor, who may change nothing', async () => {
  look('auditor')
  await vi.advanceTimersByTimeAsync(20_000)
  scope.stop()
  await vi.advanceTimersByTimeAsync(0)
  expect(said).toEqual([])
})
