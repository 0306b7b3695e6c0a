import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { authorisation, renewToken } from '../api/call.ts'
import { readEvents, type StreamEvent } from './events.ts'

/** Something happened in a case that this person may see. */
export interface CaseChange {
  id: string
  version: number
  kind: string
  number: string
}

/** `off`: the tab is hidden or nobody is signed in. `waiting`: the stream broke and is tried again. */
export type StreamState = 'off' | 'open' | 'waiting'

type Listener = (change: CaseChange | undefined) => void

const silence = 45_000
const firstPause = 1_000
const longestPause = 30_000

const listeners = new Set<Listener>()
export const streamState = ref<StreamState>('off')

/** Calls for each change; without one when changes may have been missed and all must be read anew. */
export function onChange(listener: Listener): void {
  listeners.add(listener)
  onScopeDispose(() => listeners.delete(listener))
}

const hearers = new Map<string, Set<(data: string) => void>>()

/** Calls for each event of another name, with its data. */
export function onEvent(name: string, hearer: (data: string) => void): void {
  const all = hearers.get(name) ?? new Set()
  hearers.set(name, all.add(hearer))
  onScopeDispose(() => all.delete(hearer))
}

/** What is shown may have changed without an event of the stream, by the person's own doing or by time. */
export function lookAnew(): void {
  tell(undefined)
}

/** Keeps one stream open while `wanted` and the tab is visible. */
export function keepStream(wanted: Readonly<Ref<boolean>>): void {
  const visible = ref(!document.hidden)
  const look = () => (visible.value = !document.hidden)
  document.addEventListener('visibilitychange', look)
  let stop: AbortController | undefined
  watch(
    () => wanted.value && visible.value,
    (on) => {
      stop?.abort()
      stop = on ? new AbortController() : undefined
      streamState.value = 'off'
      if (stop) void run(stop.signal)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', look)
    stop?.abort()
  })
}

async function run(signal: AbortSignal): Promise<void> {
  const seen: { id?: string } = {}
  let pause = firstPause
  while (!signal.aborted) {
    const opened = await follow(signal, seen)
    pause = opened ? firstPause : Math.min(pause * 2, longestPause)
    if (signal.aborted) return
    streamState.value = 'waiting'
    await sleep(pause, signal)
  }
}

/** Reads the stream to its end; tells whether it had been opened at all. */
async function follow(signal: AbortSignal, seen: { id?: string }): Promise<boolean> {
  const quiet = new AbortController()
  const timer = watchdog(() => quiet.abort())
  try {
    const response = await open(AbortSignal.any([signal, quiet.signal]), seen.id)
    if (!response?.body) return false
    streamState.value = 'open'
    tell(undefined)
    for await (const event of readEvents(response.body, timer.feed)) hear(event, seen)
    return true
  } catch {
    return streamState.value === 'open'
  } finally {
    timer.stop()
  }
}

async function open(signal: AbortSignal, lastId: string | undefined): Promise<Response | undefined> {
  const headers = { ...authorisation(), Accept: 'text/event-stream', ...(lastId ? { 'Last-Event-ID': lastId } : {}) }
  const response = await fetch('/api/v1/stream', { headers, signal, cache: 'no-store' })
  if (response.status === 401) await renewToken()
  return response.ok ? response : undefined
}

function hear(event: StreamEvent, seen: { id?: string }): void {
  if (event.id !== undefined) seen.id = event.id
  if (event.event === 'reset') tell(undefined)
  else if (event.event === 'case') tell(JSON.parse(event.data) as CaseChange)
  else hearers.get(event.event)?.forEach((hearer) => hearer(event.data))
}

function tell(change: CaseChange | undefined): void {
  for (const listener of listeners) listener(change)
}

function watchdog(bite: () => void): { feed: () => void; stop: () => void } {
  let timer = setTimeout(bite, silence)
  return {
    feed: () => {
      clearTimeout(timer)
      timer = setTimeout(bite, silence)
    },
    stop: () => clearTimeout(timer),
  }
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
