import { afterEach, expect, test, vi } from 'vitest'
import { heard, isOnline } from './network.ts'
import { request } from './request.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  heard(true)
})

test('a request without an answer says that there is no network, and the next answer that there is one', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch')
  })
  await request('GET', '/api/v1/session')
  expect(isOnline.value).toBe(false)

  vi.stubGlobal('fetch', async () => new Response('{}', { status: 503 }))
  await request('GET', '/api/v1/session')
  expect(isOnline.value).toBe(true)
})

test('who gives a request up says nothing about the network', async () => {
  const given = new AbortController()
  vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => new Promise((_, refuse) => signal!.addEventListener('abort', refuse)))
  const answer = request('GET', '/api/v1/session', { signal: given.signal })
  given.abort()
  await answer
  expect(isOnline.value).toBe(true)
})
