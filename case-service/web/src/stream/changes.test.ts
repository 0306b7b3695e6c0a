import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope, nextTick, ref, type EffectScope } from 'vue'
import { keepStream, onChange, streamState, type CaseChange } from './changes.ts'

let scope: EffectScope
let pipes: ReadableStreamDefaultController<Uint8Array>[]
let heard: (CaseChange | undefined)[]
let hidden: boolean

beforeEach(() => {
  vi.useFakeTimers()
  scope = effectScope()
  pipes = []
  heard = []
  hidden = false
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function service(status = 200) {
  const double = vi.fn(async (_url: string, init: RequestInit) => {
    if (status !== 200) return new Response('', { status })
    const body = new ReadableStream<Uint8Array>({
      start(pipe) {
        pipes.push(pipe)
        init.signal?.addEventListener('abort', () => pipe.error(new Error('aborted')))
      },
    })
    return new Response(body)
  })
  vi.stubGlobal('fetch', double)
  return double
}

async function send(text: string, pipe = pipes.at(-1)!): Promise<void> {
  pipe.enqueue(new TextEncoder().encode(text))
  await vi.advanceTimersByTimeAsync(0)
}

async function start(): Promise<void> {
  scope.run(() => {
    keepStream(ref(true))
    onChange((change) => heard.push(change))
  })
  await vi.advanceTimersByTimeAsync(0)
}

const change = { id: 'c1', version: 2, kind: 'accepted', number: 'JBAQ2021000087' }

test('tells of each change, and first that everything must be read', async () => {
  service()
  await start()
  expect(streamState.value).toBe('open')
  await send(`id: 7\nevent: case\ndata: ${JSON.stringify(change)}\n\n`)
  await send('event: reset\n\n')
  expect(heard).toEqual([undefined, change, undefined])
})

test('connects again after a break, from where it was', async () => {
  const fetched = service()
  await start()
  await send(`id: 7\nevent: case\ndata: ${JSON.stringify(change)}\n\n`)
  pipes[0]!.close()
  await vi.advanceTimersByTimeAsync(0)
  expect(streamState.value).toBe('waiting')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(streamState.value).toBe('open')
  expect((fetched.mock.calls[1]![1].headers as Record<string, string>)['Last-Event-ID']).toBe('7')
})

test('waits longer each time while the service is away', async () => {
  const fetched = service(503)
  await start()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(fetched).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(4_000)
  expect(fetched).toHaveBeenCalledTimes(3)
  await vi.advanceTimersByTimeAsync(120_000)
  expect(fetched.mock.calls.length).toBeLessThan(10)
})

test('does not trust a stream without heartbeat', async () => {
  const fetched = service()
  await start()
  await vi.advanceTimersByTimeAsync(30_000)
  await send(': heartbeat\n\n')
  await vi.advanceTimersByTimeAsync(44_000)
  expect(fetched).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(3_000)
  expect(fetched).toHaveBeenCalledTimes(2)
})

test('is open only while the tab is visible', async () => {
  const fetched = service()
  await start()
  hidden = true
  document.dispatchEvent(new Event('visibilitychange'))
  await nextTick()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(streamState.value).toBe('off')
  expect(fetched).toHaveBeenCalledTimes(1)
  hidden = false
  document.dispatchEvent(new Event('visibilitychange'))
  await nextTick()
  await vi.advanceTimersByTimeAsync(0)
  expect(streamState.value).toBe('open')
  expect(heard).toEqual([undefined, undefined])
})
