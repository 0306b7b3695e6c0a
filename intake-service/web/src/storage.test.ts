import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

test('keeps what a page leaves', async () => {
  const first = await import('./storage.ts')
  await first.write('state', 'draft', { description: '出口上锁' })
  vi.resetModules()
  const second = await import('./storage.ts')
  expect(await second.isDurable()).toBe(true)
  expect(await second.read('state', 'draft')).toEqual({ description: '出口上锁' })
  await second.erase('state', 'draft')
  expect(await second.read('state', 'draft')).toBeUndefined()
})

test('leaves nothing once it is wiped, whatever is written afterwards', async () => {
  const storage = await import('./storage.ts')
  await storage.write('state', 'draft', { description: '出口上锁' })
  await storage.wipe()
  await storage.write('state', 'draft', { description: '再写一句' })
  expect(await storage.isDurable()).toBe(false)
  vi.resetModules()
  const later = await import('./storage.ts')
  expect(await later.isDurable()).toBe(true)
  expect(await later.read('state', 'draft')).toBeUndefined()
})

test('works in memory where storage is refused, and says so', async () => {
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('refused', 'SecurityError')
    },
  })
  const storage = await import('./storage.ts')
  await storage.write('outbox', 'a', 1)
  await storage.write('outbox', 'b', 2)
  expect(await storage.isDurable()).toBe(false)
  expect(await storage.readAll('outbox')).toEqual([1, 2])
  await storage.erase('outbox', 'a')
  expect(await storage.read('outbox', 'a')).toBeUndefined()
})
