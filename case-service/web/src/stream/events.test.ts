import { expect, test, vi } from 'vitest'
import { readEvents, type StreamEvent } from './events.ts'

function bodyOf(...pieces: string[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(encoder.encode(piece))
      controller.close()
    },
  })
}

async function read(...pieces: string[]): Promise<StreamEvent[]> {
  const events: StreamEvent[] = []
  for await (const event of readEvents(bodyOf(...pieces))) events.push(event)
  return events
}

test('reads events with their names and ids', async () => {
  expect(await read('id: 7\nevent: case\ndata: {"id":"a"}\n\nevent: reset\n\n')).toEqual([
    { event: 'case', data: '{"id":"a"}', id: '7' },
    { event: 'reset', data: '' },
  ])
})

test('puts together what arrives in pieces, inside a line and inside a character', async () => {
  const bytes = new TextEncoder().encode('data: 江北\n\n')
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
      controller.close()
    },
  })
  const events: StreamEvent[] = []
  for await (const event of readEvents(body)) events.push(event)
  expect(events).toEqual([{ event: 'message', data: '江北' }])
})

test('understands all three ends of line, also one that is cut in two', async () => {
  expect(await read('data: a\r', '\n\r\ndata: b\r\r: more\n')).toEqual([
    { event: 'message', data: 'a' },
    { event: 'message', data: 'b' },
  ])
})

test('leaves out comments and unfinished events but notices that the stream lives', async () => {
  const alive = vi.fn()
  const events: StreamEvent[] = []
  for await (const event of readEvents(bodyOf(': heartbeat\n\n', 'data: half'), alive)) events.push(event)
  expect(events).toEqual([])
  expect(alive).toHaveBeenCalledTimes(2)
})
