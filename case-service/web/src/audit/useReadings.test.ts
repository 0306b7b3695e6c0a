import { afterEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useReadings } from './useReadings.ts'

const flush = () => new Promise((done) => setTimeout(done))

function answering(pages: Record<string, unknown>) {
  const asked: string[] = []
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url)
    return Promise.resolve(new Response(JSON.stringify(pages[url] ?? { items: [] }), { status: 200 }))
  })
  return asked
}

afterEach(() => vi.unstubAllGlobals())

describe('readings', () => {
  it('go on where the page before ended, and begin anew with another question', async () => {
    const asked = answering({
      '/api/v1/access?what=case': { items: [{ id: 9 }, { id: 8 }], next: 8 },
      '/api/v1/access?what=case&before=8': { items: [{ id: 7 }] },
    })
    const url = ref('/api/v1/access?what=case')
    const list = effectScope().run(() => useReadings(url))!
    await flush()
    expect(list.next.value).toBe(8)
    await list.more()
    expect(list.readings.value.map(({ id }) => id)).toEqual([9, 8, 7])
    expect(list.next.value).toBeUndefined()

    url.value = '/api/v1/access'
    await nextTick()
    await flush()
    expect(list.readings.value).toEqual([])
    expect(asked).toHaveLength(3)
  })
})
