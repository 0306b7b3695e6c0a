import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { nextTick } from 'vue'
import type { CaseAction } from '../api/types.ts'
import { useHeld } from '../command/held.ts'
import { qrPath } from '../frame/qr.ts'
import { grouped } from './grouped.ts'
import { useStepUp } from './stepUp.ts'

const action: CaseAction = {
  command: 'approve-closure',
  title: '批准办结',
  titleEn: 'Approve closure',
  primary: true,
  allowed: true,
  signed: true,
  etag: 'main-9',
  schema: { type: 'object', properties: {} },
}
const order = { caseId: 'c1', number: 'JBAQ2021000001', action, values: {}, body: {} }

beforeEach(() => setActivePinia(createPinia()))
afterEach(() => vi.unstubAllGlobals())

function problem(status: number, slug: string): Response {
  return Response.json({ type: `urn:anshao:problem:${slug}`, title: '不行。' }, { status })
}

function ticket(): Response {
  return Response.json({ ticket: 't1', expiresAt: new Date(Date.now() + 300_000).toISOString() })
}

function service(...answers: Response[]) {
  const double = vi.fn(async (_url: string, _init: RequestInit) => answers.shift() ?? Response.json({ id: 'c1' }))
  vi.stubGlobal('fetch', double)
  return double
}

const headers = (double: ReturnType<typeof service>, at: number) =>
  double.mock.calls[at]![1].headers as Record<string, string>

test('asks for a code when the server does, and sends the same command again', async () => {
  const fetched = service(problem(403, 'step-up-needed'), ticket())
  const held = useHeld()
  const stepUp = useStepUp()
  held.give(order, 0)
  await vi.waitFor(() => expect(stepUp.asking).toBe(true))
  expect(await stepUp.give('123456')).toBeUndefined()
  await vi.waitFor(() => expect(held.held).toHaveLength(0))
  expect(headers(fetched, 2)['Step-Up']).toBe('t1')
  expect(headers(fetched, 2)['Idempotency-Key']).toBe(headers(fetched, 0)['Idempotency-Key'])
  expect(held.outcome).toMatchObject({ view: { id: 'c1' } })
})

test('one code stands behind what is decided in the next minutes', async () => {
  const fetched = service(problem(403, 'step-up-needed'), ticket())
  const held = useHeld()
  const stepUp = useStepUp()
  held.give(order, 0)
  await vi.waitFor(() => expect(stepUp.asking).toBe(true))
  await stepUp.give('123456')
  held.give({ ...order, caseId: 'c2' }, 0)
  await vi.waitFor(() => expect(fetched).toHaveBeenCalledTimes(4))
  expect(headers(fetched, 3)['Step-Up']).toBe('t1')
})

test('a wrong code asks again, and who does not sign keeps the command', async () => {
  service(problem(403, 'step-up-needed'), problem(422, 'invalid-fields'))
  const held = useHeld()
  const stepUp = useStepUp()
  held.give(order, 0)
  await vi.waitFor(() => expect(stepUp.asking).toBe(true))
  expect((await stepUp.give('000000'))?.status).toBe(422)
  expect(stepUp.asking).toBe(true)
  stepUp.cancel()
  await nextTick()
  await vi.waitFor(() => expect(held.draftOf('c1', 'approve-closure')?.problem?.slug).toBe('step-up-needed'))
})

test('a secret is typed in groups, and drawn as squares', () => {
  expect(grouped('GEZDGNBVGY3T')).toBe('GEZD GNBV GY3T')
  expect(qrPath('otpauth://totp/Anshao:a?secret=GEZDGNBV').path).toMatch(/^M\d+ \d+h1v1h-1z/)
})
