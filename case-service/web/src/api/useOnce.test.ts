import { offline, type Answer, type RequestOptions } from '@shared/request.ts'
import { describe, expect, it } from 'vitest'
import { useOnce, type Caller } from './useOnce.ts'

describe('what is sent once', () => {
  it('goes again under the same key while nobody knows what became of it', async () => {
    const { keys, send } = sender([lost, lost, fine, fine])
    for (let go = 0; go < 4; go++) await send('POST', '/things', { body: { name: 'a' } })
    expect(keys[1]).toBe(keys[0])
    expect(keys[2]).toBe(keys[0])
    expect(keys[3]).not.toBe(keys[0])
  })

  it('is another thing with other words', async () => {
    const { keys, send } = sender([lost, lost])
    await send('POST', '/things', { body: { name: 'a' } })
    await send('POST', '/things', { body: { name: 'b' } })
    expect(keys[1]).not.toBe(keys[0])
  })

  it('takes a new key after a refusal', async () => {
    const { keys, send } = sender([refused, fine])
    await send('POST', '/things', { body: {} })
    await send('POST', '/things', { body: {} })
    expect(keys[1]).not.toBe(keys[0])
  })

  it('does not begin while something is on its way', async () => {
    const { keys, busy, send } = sender([fine])
    const first = send('POST', '/things', {})
    expect(busy.value).toBe(true)
    expect(await send('POST', '/things', {})).toBeUndefined()
    expect((await first)?.ok).toBe(true)
    expect(keys).toHaveLength(1)
  })
})

const fine: Answer<unknown> = { ok: true, body: {}, response: new Response() }
const lost: Answer<unknown> = { ok: false, problem: offline() }
const refused: Answer<unknown> = { ok: false, problem: { ...offline(), status: 422 } }

function sender(answers: Answer<unknown>[]) {
  const keys: string[] = []
  const by = (async (_method: string, _url: string, options: RequestOptions = {}) => {
    keys.push(options.headers!['Idempotency-Key']!)
    return answers[keys.length - 1]!
  }) as Caller
  return { keys, ...useOnce(by) }
}
