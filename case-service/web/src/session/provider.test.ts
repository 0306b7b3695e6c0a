import { afterEach, expect, test, vi } from 'vitest'
import { useProvider } from './provider.ts'

afterEach(() => vi.unstubAllGlobals())

function answers(body: unknown, status = 200): void {
  vi.stubGlobal('fetch', async () => Response.json(body, { status }))
}

test('shows a button where there is a provider', async () => {
  answers({ start: '/api/v1/session/oidc/start', name: '统一身份认证登录', nameEn: 'Single sign-on' })
  const provider = useProvider()
  await vi.waitFor(() => expect(provider.value?.name).toBe('统一身份认证登录'))
})

test.each([
  ['none is configured', {}, 200],
  ['the service is older', {}, 404],
])('shows none where %s', async (_, body, status) => {
  answers(body, status)
  const provider = useProvider()
  await new Promise((resolve) => setTimeout(resolve))
  expect(provider.value).toBeUndefined()
})
