import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { call } from '../api/call.ts'
import { useSession } from './session.ts'

const user = {
  id: 'u1',
  username: 'li',
  name: '李某',
  district: '330205',
  roles: ['triager'],
  mustChangePassword: false,
}

beforeEach(() => {
  setActivePinia(createPinia())
  vi.useFakeTimers({ now: new Date('2021-06-08T01:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function session(token: string, minutes: number): Response {
  const expiresAt = new Date(Date.now() + minutes * 60_000).toISOString()
  return Response.json({ token, expiresAt, user }, { headers: { Date: new Date().toUTCString() } })
}

function service(answer: (method: string, url: string, init: RequestInit) => Response) {
  const double = vi.fn(async (url: string, init: RequestInit) => answer(init.method ?? 'GET', url, init))
  vi.stubGlobal('fetch', double)
  return double
}

test('comes back after a reload by the cookie alone', async () => {
  service(() => session('t1', 10))
  const store = useSession()
  await store.restore()
  expect(store.state).toBe('in')
  expect(store.user?.name).toBe('李某')
  expect(store.has('triager')).toBe(true)
})

test('asks for the name when there is no cookie', async () => {
  service(() => new Response('{}', { status: 401 }))
  const store = useSession()
  await store.restore()
  expect(store.state).toBe('out')
})

test('keeps the answer to a wrong password', async () => {
  service(() => Response.json({ type: 'urn:anshao:problem:sign-in-failed', title: '不对。' }, { status: 401 }))
  const store = useSession()
  expect((await store.signIn('li', 'x'))?.slug).toBe('sign-in-failed')
  expect(store.user).toBeUndefined()
})

test('renews the token a minute before it runs out', async () => {
  let number = 0
  const fetched = service(() => session(`t${++number}`, 10))
  const store = useSession()
  await store.signIn('li', 'secret')
  await vi.advanceTimersByTimeAsync(8.9 * 60_000)
  expect(fetched).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(0.2 * 60_000)
  expect(fetched.mock.calls[1]![1].method).toBe('PUT')
})

test('shares one renewal between calls that fail together', async () => {
  let token = 'old'
  const fetched = service((method, url, init) => {
    if (url.endsWith('/session')) {
      token = method === 'PUT' ? 'new' : 'old'
      return session(token, 10)
    }
    const sent = (init.headers as Record<string, string>).Authorization
    return Response.json({}, { status: sent === 'Bearer new' ? 200 : 401 })
  })
  await useSession().signIn('li', 'secret')
  const answers = await Promise.all([call('GET', '/api/v1/views'), call('GET', '/api/v1/clock')])
  expect(answers.every(({ ok }) => ok)).toBe(true)
  expect(fetched.mock.calls.filter(([, { method }]) => method === 'PUT')).toHaveLength(1)
})

test('stays signed in while the service is away, and leaves when it says no', async () => {
  let answer = () => session('t1', 10)
  service(() => answer())
  const store = useSession()
  await store.signIn('li', 'secret')

  answer = () => new Response('', { status: 503 })
  expect(await store.renew()).toBe(false)
  expect(store.state).toBe('in')

  answer = () => new Response('{}', { status: 401 })
  await store.renew()
  expect(store.state).toBe('out')
  expect(store.user).toBeUndefined()
})

test('an administrator alone sees no case', async () => {
  service(() => {
    const body = { token: 't', expiresAt: new Date().toISOString(), user: { ...user, roles: ['administrator'] } }
    return Response.json(body)
  })
  const store = useSession()
  await store.restore()
  expect(store.seesCases).toBe(false)
})
