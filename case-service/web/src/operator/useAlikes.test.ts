import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope, nextTick, reactive } from 'vue'
import { emptyEntry } from './entry.ts'
import { draftOf, useAlikes } from './useAlikes.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function typing(answer: () => Response) {
  const double = vi.fn(async (_url: string, _init: RequestInit) => answer())
  vi.stubGlobal('fetch', double)
  const entry = reactive(emptyEntry('hotline_12350'))
  const scope = effectScope()
  const alikes = scope.run(() => useAlikes(() => entry))!
  const type = async (text: string) => {
    entry.description = text
    await nextTick()
  }
  return { double, entry, alikes, type, stop: () => scope.stop() }
}

test('compares once the typing rests, and not what is too little', async () => {
  const { double, alikes, type, stop } = typing(() => Response.json({ items: [{ caseId: 'c1' }] }))
  await type('二楼')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(double).not.toHaveBeenCalled()
  await type('二楼安全')
  await vi.advanceTimersByTimeAsync(200)
  await type('二楼安全出口')
  await vi.advanceTimersByTimeAsync(400)
  expect(double).toHaveBeenCalledTimes(1)
  expect(JSON.parse(String(double.mock.calls[0]![1].body))).toEqual({ description: '二楼安全出口' })
  expect(alikes.candidates.value).toHaveLength(1)
  await type('')
  expect(alikes.candidates.value).toHaveLength(0)
  stop()
})

test('says that it could not compare', async () => {
  const { alikes, type, stop } = typing(() => Response.json({ title: '不行。' }, { status: 503 }))
  await type('二楼安全出口')
  await vi.advanceTimersByTimeAsync(400)
  expect(alikes.problem.value?.status).toBe(503)
  stop()
})

test('sends a place with the system it is of, and a firm with its code', () => {
  const entry = { ...emptyEntry('letter'), coordinates: '29.8879, 121.5568', subject: '示例饭店', uscc: '91330205MA2AXYT15D' }
  expect(draftOf(entry)).toEqual({
    location: { lat: 29.8879, lng: 121.5568, crs: 'gcj02' },
    subject: { name: '示例饭店', uscc: '91330205MA2AXYT15D' },
  })
})
