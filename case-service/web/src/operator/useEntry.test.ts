import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { INTAKE } from '../testing/intake.ts'
import { useEntry } from './useEntry.ts'

beforeEach(() => {
  setActivePinia(createPinia())
})
afterEach(() => {
  vi.unstubAllGlobals()
})

function intake(...answers: (Response | Error)[]) {
  const double = vi.fn(async (url: string, _init: RequestInit) => {
    if (url.endsWith('/config')) return Response.json({ intakeUrl: INTAKE })
    const next = answers.shift()
    if (next instanceof Error) throw next
    return next ?? Response.json({})
  })
  vi.stubGlobal('fetch', double)
  return { calls: () => double.mock.calls.filter(([url]) => url.startsWith(INTAKE)) }
}

const receipt = { tipId: 't', tipNumber: 'JB20210608-7K3M9Q', receiptCode: 'AAAA-BBBB-CCCC-DDDD', submittedAt: '2021-06-08T01:12:00Z', tellBy: '2021-06-15' }
const keyOf = ([, init]: [string, RequestInit]) => (init.headers as Record<string, string>)['Idempotency-Key']

function fill(store: ReturnType<typeof useEntry>): void {
  store.entry.description = '二楼安全出口上锁'
  store.entry.told = 'pending'
}

test('sends again under the same key when the answer was lost, and clears everything for the next call', async () => {
  const { calls } = intake(new TypeError('lost'), Response.json(receipt, { status: 201 }))
  const store = useEntry()
  fill(store)
  await store.send()
  expect(store.errors).toHaveLength(1)
  await store.send()
  expect(store.receipt).toMatchObject({ tipNumber: receipt.tipNumber })
  const [first, second] = calls().map((call) => keyOf(call as [string, RequestInit]))
  expect(first).toBe(second)

  const before = store.entry.key
  store.clear()
  expect(store.receipt).toBeUndefined()
  expect(store.entry).toMatchObject({ description: '', told: '', channel: 'hotline_12350' })
  expect(store.entry.key).not.toBe(before)
})

test('asks for what is missing before anything is sent', async () => {
  const { calls } = intake()
  const store = useEntry()
  await store.send()
  expect(store.errors.map(({ field }) => field)).toEqual(['entry-description', 'entry-told-accepted'])
  expect(calls()).toHaveLength(0)
})

test('puts what the service says at the field it is about', async () => {
  intake(Response.json({ title: '请看标出的地方。', errors: [{ field: 'contact.keyId', code: 'unknown-key', message: '请重填' }] }, { status: 422 }))
  const store = useEntry()
  fill(store)
  await store.send()
  expect(store.errors).toEqual([{ field: 'entry-contact', text: '请重填' }])
})

test('keeps a dropped call under its own key and frees the form', async () => {
  const store = useEntry()
  fill(store)
  const { key } = store.entry
  const { calls } = intake(
    Response.json({ key, tip: { channel: 'hotline_12350', identityMode: 'anonymous', description: '二楼' }, savedAt: '', until: '' }),
  )
  expect(await store.keep()).toBe(true)
  expect(calls()[0]![0]).toBe(`${INTAKE}/api/v1/staff/tip-drafts/${key}`)
  expect(store.entry.description).toBe('')
  await store.resume(store.drafts[0]!)
  expect(store.entry).toMatchObject({ key, description: '二楼' })
})
