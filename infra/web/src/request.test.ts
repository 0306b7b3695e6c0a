import { afterEach, expect, test, vi } from 'vitest'
import { isPassing, request, sentenceOf } from './request.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function answering(status: number, body: string, headers: Record<string, string> = {}) {
  const double = vi.fn(async (_url: string, _init: RequestInit) => new Response(body, { status, headers }))
  vi.stubGlobal('fetch', double)
  return double
}

test('sends JSON and gives the body back', async () => {
  const fetched = answering(201, '{"tipNumber":"JB20210608-7K3M9Q"}')
  const answer = await request<{ tipNumber: string }>('POST', '/api/v1/tips', { body: { description: '出口上锁' } })
  expect(answer.ok && answer.body.tipNumber).toBe('JB20210608-7K3M9Q')
  expect(fetched.mock.calls[0]![1]).toMatchObject({
    method: 'POST',
    body: '{"description":"出口上锁"}',
    headers: { 'Content-Type': 'application/json' },
  })
})

test('gives a text as it is', async () => {
  answering(200, 'old 4\n')
  const answer = await request<string>('GET', '/api/v1/roots/2021-06-09/since/2021-06-08', { text: true })
  expect(answer.ok && answer.body).toBe('old 4\n')
})

test('reads a problem document', async () => {
  answering(
    422,
    '{"type":"urn:anshao:problem:invalid-fields","title":"请看标出的地方。","titleEn":"See the marked fields.","errors":[{"field":"contact.value","code":"phone","message":"号码不对"}]}',
  )
  const answer = await request('POST', '/api/v1/tips', { body: {} })
  if (answer.ok) throw new Error('answered')
  expect(answer.problem).toMatchObject({ slug: 'invalid-fields', status: 422 })
  expect(answer.problem.errors.map((error) => error.field)).toEqual(['contact.value'])
  expect(sentenceOf(answer.problem)).toBe('请看标出的地方。')
  expect(isPassing(answer.problem)).toBe(false)
})

test('knows what may pass by itself', async () => {
  answering(503, '<html>', { 'Retry-After': '3' })
  const answer = await request('GET', '/api/v1/config')
  if (answer.ok) throw new Error('answered')
  expect(answer.problem).toMatchObject({ slug: 'status-503', retryAfter: 3 })
  expect(isPassing(answer.problem)).toBe(true)
})

test('takes a dead line for being offline', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  const answer = await request('GET', '/api/v1/config')
  expect(!answer.ok && answer.problem.slug).toBe('offline')
})

test('gives up waiting', async () => {
  vi.useFakeTimers()
  vi.stubGlobal(
    'fetch',
    (_url: string, { signal }: RequestInit) =>
      new Promise((_, reject) => signal!.addEventListener('abort', () => reject(new Error('aborted')))),
  )
  const answer = request('GET', '/api/v1/config', { timeout: 1000 })
  await vi.advanceTimersByTimeAsync(1000)
  expect((await answer).ok).toBe(false)
})
