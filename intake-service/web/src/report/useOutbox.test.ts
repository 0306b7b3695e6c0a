import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { emptyDraft } from './draft.ts'
import type { Waiting } from './submission.ts'

const receipt = {
  tipId: 'b6c7',
  tipNumber: 'JB20210608-7K3M9Q',
  receiptCode: '7K3M-9QRS-TVWX-YZ01',
  submittedAt: '2021-06-08T01:12:00Z',
}

interface Call {
  url: string
  key: string | undefined
  proof: string | undefined
  body: string
}
let calls: Call[]
let answers: (() => Response | Promise<Response>)[]
let online: () => void

beforeEach(() => {
  calls = []
  answers = []
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  vi.stubGlobal('addEventListener', (_type: string, listener: () => void) => (online = listener))
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const headers = init.headers as Record<string, string>
    const body = init.body instanceof FormData ? 'form' : String(init.body)
    calls.push({ url, key: headers['Idempotency-Key'], proof: headers['Altcha'], body })
    return (answers.shift() ?? noAnswer)()
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.resetModules()
})

const noAnswer = (): never => {
  throw new TypeError('Failed to fetch')
}
const json = (status: number, body: unknown, headers = {}) => () =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } })

/** A page that was just opened, with what an earlier one left in storage. */
async function openPage() {
  vi.resetModules()
  const { useOutbox } = await import('./useOutbox.ts')
  const storage = await import('../storage.ts')
  const outbox = useOutbox()
  await outbox.loaded
  return { ...outbox, storage, state: () => outbox.submissions.value.map(({ state }) => state) }
}

function waiting(changes: Partial<Waiting> = {}): Waiting {
  const draft = { ...emptyDraft(), description: '二楼安全出口上锁' }
  return { key: draft.key, queuedAt: '2021-06-08T01:12:00Z', district: '330205', draft, state: 'waiting', ...changes }
}

/** A busy machine takes its time. */
const until = (check: () => void) => vi.waitFor(check, { timeout: 20_000 })

test('sends at once and keeps nothing of the tip but its receipt', async () => {
  const page = await openPage()
  answers = [json(201, receipt)]
  const tip = waiting()
  await page.add(tip)
  await until(() => expect(page.state()).toEqual(['sent']))

  expect(calls).toHaveLength(1)
  expect(calls[0]).toMatchObject({ url: '/api/v1/tips', key: tip.key })
  expect(JSON.stringify(await page.storage.readAll('outbox'))).not.toContain('安全出口')
})

test('waits for the network and then sends by itself, the same body under the same key', async () => {
  const page = await openPage()
  const tip = waiting()
  await page.add(tip)
  await until(() => expect(page.obstacle.value?.slug).toBe('offline'))
  expect(page.state()).toEqual(['waiting'])

  answers = [json(201, receipt)]
  online()
  await until(() => expect(page.state()).toEqual(['sent']))
  expect(new Set(calls.map(({ key, body }) => key + body)).size).toBe(1)
})

test('goes on when the page is opened again', async () => {
  const first = await openPage()
  await first.add(waiting())
  await until(() => expect(first.sending.value).toBe(false))

  answers = [json(201, receipt)]
  const second = await openPage()
  await until(() => expect(second.state()).toEqual(['sent']))
})

test('tries again when a busy server wants it', async () => {
  const page = await openPage()
  answers = [json(503, { title: '忙' }, { 'Retry-After': '2' }), json(201, receipt)]
  await page.add(waiting())
  await until(() => expect(page.obstacle.value?.status).toBe(503))
  await vi.advanceTimersByTimeAsync(2000)
  await until(() => expect(page.state()).toEqual(['sent']))
})

test('does the work that a flooded server asks for, and sends the same tip again', async () => {
  vi.stubGlobal('Worker', class {})
  vi.doMock('./proof/solution.ts', () => ({ solutionOf: async ({ salt }: { salt: string }) => `solved ${salt}` }))
  const page = await openPage()
  answers = [json(428, { type: 'urn:anshao:problem:proof-of-work', challenge: { salt: 'abc' } }), json(201, receipt)]
  await page.add(waiting())
  await until(() => expect(page.state()).toEqual(['sent']))

  expect(calls.map(({ proof }) => proof)).toEqual([undefined, 'solved abc'])
  expect(new Set(calls.map(({ key, body }) => key + body)).size).toBe(1)
})

test('keeps a tip whose work could not be done', async () => {
  vi.stubGlobal('Worker', class {})
  vi.doMock('./proof/solution.ts', () => ({ solutionOf: async () => undefined }))
  const page = await openPage()
  answers = [json(428, { type: 'urn:anshao:problem:proof-of-work', challenge: {} })]
  await page.add(waiting())
  await until(() => expect(page.obstacle.value?.slug).toBe('proof-of-work'))
  expect(page.state()).toEqual(['waiting'])
})

test('gives a refused tip back to be corrected', async () => {
  const page = await openPage()
  answers = [json(422, { type: 'urn:anshao:problem:invalid-fields', errors: [{ field: 'address', code: 'too-long', message: '太长' }] })]
  await page.add(waiting())
  await until(() => expect(page.state()).toEqual(['refused']))
  expect(page.submissions.value[0]).toMatchObject({ problem: { slug: 'invalid-fields' }, draft: { description: '二楼安全出口上锁' } })
  expect(calls).toHaveLength(1)
})

test('sends photographs first, and those again that the server has thrown away', async () => {
  vi.setSystemTime('2021-06-09T12:00:00Z')
  const page = await openPage()
  await page.storage.write('photos', 'old', new Blob(['jpeg']))
  await page.storage.write('photos', 'fresh', new Blob(['jpeg']))
  answers = [json(201, { uploadId: 'up-2' }), json(201, receipt)]
  const photos = [
    { id: 'old', facts: {}, upload: { id: 'up-1', at: '2021-06-08T01:12:00Z' } },
    { id: 'fresh', facts: {}, upload: { id: 'up-3', at: '2021-06-09T11:00:00Z' } },
  ]
  await page.add(waiting({ draft: { ...emptyDraft(), photos } }))
  await until(() => expect(page.state()).toEqual(['sent']))

  expect(calls.map(({ url }) => url)).toEqual(['/api/v1/uploads', '/api/v1/tips'])
  expect(JSON.parse(calls[1]!.body).uploads).toEqual(['up-2', 'up-3'])
  expect(await page.storage.readAll('photos')).toEqual([])
})

test('names the photograph that the server refuses', async () => {
  const page = await openPage()
  await page.storage.write('photos', 'bad', new Blob(['jpeg']))
  answers = [json(422, { type: 'urn:anshao:problem:photo-unreadable', title: '这张照片打不开。' })]
  await page.add(waiting({ draft: { ...emptyDraft(), photos: [{ id: 'bad', facts: {} }] } }))
  await until(() => expect(page.state()).toEqual(['refused']))
  expect(page.submissions.value[0]).toMatchObject({ draft: { photos: [{ refusal: { title: '这张照片打不开。' } }] } })
})
