import { afterEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { useVerifying } from './verifying.ts'

const whole = { ok: true, events: 3, head: 'sha-256:00' }
const broken = { ok: false, events: 3, head: 'sha-256:00', brokenAt: 2 }

function answering(answers: Record<string, unknown>) {
  vi.stubGlobal('fetch', (url: string) =>
    Promise.resolve(
      url in answers
        ? new Response(JSON.stringify(answers[url]), { status: 200 })
        : new Response('{"title":"没有","type":"urn:anshao:problem:not-found"}', { status: 404 }),
    ),
  )
}

afterEach(() => vi.unstubAllGlobals())

describe('verifying a sample', () => {
  const sample = { lot: 'x', items: [{ id: 'a', number: '1' }, { id: 'b', number: '2' }] }

  it('goes through all of it and keeps what is broken', async () => {
    answering({ '/s': sample, '/api/v1/cases/a/verify': whole, '/api/v1/cases/b/verify': broken })
    const verifying = effectScope().run(() => useVerifying())!
    await verifying.run('/s')
    expect(verifying.done.value.map(({ number, check }) => [number, check.brokenAt])).toEqual([
      ['1', undefined],
      ['2', 2],
    ])
    expect(verifying.running.value).toBe(false)
  })

  it('ends with the reason when a case cannot be verified, and at once when it is stopped', async () => {
    answering({ '/s': sample, '/api/v1/cases/a/verify': whole })
    const verifying = effectScope().run(() => useVerifying())!
    await verifying.run('/s')
    expect(verifying.done.value).toHaveLength(1)
    expect(verifying.problem.value?.slug).toBe('not-found')

    const stopped = verifying.run('/s')
    verifying.stop()
    await stopped
    expect(verifying.done.value).toHaveLength(0)
    expect(verifying.running.value).toBe(false)
  })
})
