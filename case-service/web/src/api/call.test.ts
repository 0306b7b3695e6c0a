import { afterEach, expect, test, vi } from 'vitest'
import { call, query, useCredentials } from './call.ts'

afterEach(() => vi.unstubAllGlobals())

function service(...statuses: number[]) {
  const double = vi.fn(
    async (_url: string, _init: RequestInit) => new Response('{}', { status: statuses.shift() ?? 200 }),
  )
  vi.stubGlobal('fetch', double)
  return double
}

function tokensSent(double: ReturnType<typeof service>): (string | undefined)[] {
  return double.mock.calls.map(([, init]) => (init.headers as Record<string, string>).Authorization)
}

test('sends the token, and once more with the new one when it ran out', async () => {
  let token = 'old'
  useCredentials({
    token: () => token,
    renew: async () => {
      token = 'new'
      return true
    },
  })
  const fetched = service(401, 200)

  expect((await call('GET', '/api/v1/views')).ok).toBe(true)
  expect(tokensSent(fetched)).toEqual(['Bearer old', 'Bearer new'])
})

test('gives the refusal back when there is no new token', async () => {
  useCredentials({ token: () => 'old', renew: async () => false })
  const fetched = service(401)

  const answer = await call('GET', '/api/v1/views')
  expect(!answer.ok && answer.problem.status).toBe(401)
  expect(fetched).toHaveBeenCalledTimes(1)
})

test('leaves out what is not given', () => {
  expect(query({ status: 'registered', q: '', unit: undefined, limit: 50 })).toBe('?status=registered&limit=50')
  expect(query({})).toBe('')
})
