import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { read, write } from '../../storage.ts'
import { giveUp } from './addresses.ts'
import { resume } from './resumable.ts'

/** As the bundler takes it for a page; here it would be the one for Node. */
vi.mock('tus-js-client', async () => {
  const path = 'tus-js-client/lib.es5/browser/index.js'
  const { default: browser } = await import(path)
  return browser
})

interface Sent {
  method: string
  url: string
  headers: Record<string, string>
  body: Blob | undefined
}
type Answer = { status: number; headers?: Record<string, string>; body?: string } | 'broken'

let sent: Sent[]
let answers: Answer[]

/** What tus-js-client uses of XMLHttpRequest. */
class FakeXhr {
  status = 0
  responseText = ''
  responseURL = ''
  withCredentials = false
  upload: { onprogress?: (event: { lengthComputable: boolean; loaded: number }) => void } = {}
  onload: () => void = () => {}
  onerror: (error: unknown) => void = () => {}
  private request: Sent = { method: '', url: '', headers: {}, body: undefined }
  private answered: Record<string, string> = {}

  open(method: string, url: string): void {
    this.request = { method, url, headers: {}, body: undefined }
  }
  setRequestHeader(name: string, value: string): void {
    this.request.headers[name] = value
  }
  getResponseHeader(name: string): string | null {
    return this.answered[name] ?? null
  }
  abort(): void {}
  send(body?: Blob): void {
    this.request.body = body ?? undefined
    sent.push(this.request)
    const answer = answers.shift() ?? 'broken'
    queueMicrotask(() => {
      if (answer === 'broken') return this.onerror(new Error('broken'))
      this.status = answer.status
      this.answered = answer.headers ?? {}
      this.responseText = answer.body ?? ''
      this.onload()
    })
  }
}

beforeEach(() => {
  sent = []
  answers = []
  vi.stubGlobal('XMLHttpRequest', FakeXhr)
  vi.stubGlobal('location', { href: 'http://localhost/' })
})

afterEach(() => vi.unstubAllGlobals())

const address = 'http://localhost/api/v1/uploads/resumable/secret'
const created: Answer = { status: 201, headers: { Location: '/api/v1/uploads/resumable/secret' } }
const at = (offset: number, id?: string): Answer => ({
  status: 204,
  headers: { 'Upload-Offset': String(offset), ...(id === undefined ? {} : { 'Anshao-Upload-Id': id }) },
})
const file = new Blob([new Uint8Array(1000)])

test('sends a file and knows what became of it', async () => {
  answers = [created, at(1000, 'up-1')]
  const outcome = await resume('a', file, () => {})

  expect(outcome).toMatchObject({ state: 'done', id: 'up-1' })
  expect(sent.map(({ method }) => method)).toEqual(['POST', 'PATCH'])
  expect(sent[0]!.headers).toMatchObject({ 'Upload-Length': '1000', 'Tus-Resumable': '1.0.0' })
  expect(await read('photos', 'a/address')).toBeUndefined()
})

test('goes on where it broke off, also after the page was opened anew', async () => {
  await write('photos', 'b/address', address)
  answers = [
    { status: 200, headers: { 'Upload-Offset': '400', 'Upload-Length': '1000' } },
    at(1000, 'up-2'),
  ]
  const outcome = await resume('b', file, () => {})

  expect(outcome).toMatchObject({ state: 'done', id: 'up-2' })
  expect(sent.map(({ method, url }) => [method, url])).toEqual([
    ['HEAD', address],
    ['PATCH', address],
  ])
  expect(sent[1]!.headers['Upload-Offset']).toBe('400')
  expect(sent[1]!.body!.size).toBe(600)
})

test('begins anew when the server has forgotten it', async () => {
  await write('photos', 'c/address', address)
  answers = [{ status: 404 }, created, at(1000, 'up-3')]

  expect(await resume('c', file, () => {})).toMatchObject({ state: 'done', id: 'up-3' })
  expect(sent.map(({ method }) => method)).toEqual(['HEAD', 'POST', 'PATCH'])
})

test('names what the server does not take, and forgets the address', async () => {
  const body = JSON.stringify({ type: 'urn:anshao:problem:video-too-long', title: '视频请控制在 60 秒以内。' })
  answers = [created, { status: 422, body }]

  expect(await resume('d', file, () => {})).toMatchObject({
    state: 'refused',
    problem: { slug: 'video-too-long', title: '视频请控制在 60 秒以内。' },
  })
  expect(await read('photos', 'd/address')).toBeUndefined()
})

test('waits when the server has no room, and keeps the address of what has begun', async () => {
  answers = [{ status: 429, headers: { 'Retry-After': '9' } }]
  expect(await resume('e', file, () => {})).toMatchObject({ state: 'later', problem: { retryAfter: 9 } })

  answers = [created, { status: 409 }, { status: 409 }]
  vi.useFakeTimers()
  const outcome = resume('f', file, () => {})
  await vi.runAllTimersAsync()
  vi.useRealTimers()
  expect(await outcome).toMatchObject({ state: 'later' })
  expect(await read('photos', 'f/address')).toMatch(/resumable.secret$/)
})

test('takes back what has gone up of a file that was removed', async () => {
  const fetched: string[] = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    fetched.push(`${init.method} ${url}`)
    return new Response(null, { status: 204 })
  })
  await write('photos', 'g/address', address)
  await giveUp('g')
  await giveUp('h')

  expect(fetched).toEqual([`DELETE ${address}`])
  expect(await read('photos', 'g/address')).toBeUndefined()
})
