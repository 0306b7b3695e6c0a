import { sentenceOf } from '@shared/request.ts'
import { randomUuid } from '@shared/uuid.ts'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { call, type Problem } from '../../api/call.ts'
import type { CaseAction, CaseView } from '../../api/types.ts'
import { holdFor } from '../../command/held.ts'

/** How many go at once: a reader's own pages must not wait for them. */
const atOnce = 3

/** One case of a run. */
export interface Item {
  view: CaseView
  action: CaseAction
  /** Absent where nothing is sent. */
  body?: Record<string, unknown>
  key: string
  state: 'waiting' | 'sending' | 'done' | 'failed' | 'left-out'
  /** Why it was not done. */
  why?: string
}

export interface Run {
  title: string
  titleEn: string
  phase: 'held' | 'sending' | 'done'
  sendAt: number
  items: Item[]
}

/** What is to be done to one case. */
export type Order = Pick<Item, 'view' | 'action' | 'body' | 'why'>

/** One command to many cases: held like a single one, then sent case by case, each with its own answer. */
export const useBulk = defineStore('bulk', () => {
  const run = shallowRef<Run>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const busyCases = computed<ReadonlySet<string>>(() => {
    const open = run.value?.items.filter(({ state }) => state === 'waiting' || state === 'sending') ?? []
    return new Set(open.map(({ view }) => view.id))
  })

  /** Holds them, or sends them at once where the person was asked instead. */
  function give({ title, titleEn }: CaseAction, orders: readonly Order[], wait = holdFor): void {
    const items = orders.map<Item>((order) => ({ ...order, key: randomUuid(), state: order.body ? 'waiting' : 'left-out' }))
    run.value = { title, titleEn, phase: 'held', sendAt: Date.now() + wait, items }
    if (wait > 0) timer = setTimeout(() => void send(), wait)
    else void send()
  }

  function undo(): void {
    if (run.value?.phase !== 'held') return
    clearTimeout(timer)
    run.value = undefined
  }

  async function send(leaving = false): Promise<void> {
    if (run.value?.phase !== 'held') return
    clearTimeout(timer)
    run.value = { ...run.value, phase: 'sending' }
    const waiting = run.value.items.filter(({ state }) => state === 'waiting').map(({ key }) => key)
    const lane = async () => {
      for (let key = waiting.shift(); key; key = waiting.shift()) await sendOne(key, leaving)
    }
    await Promise.all(Array.from({ length: leaving ? waiting.length : atOnce }, lane))
    if (run.value) run.value = { ...run.value, phase: 'done' }
  }

  async function sendOne(key: string, leaving: boolean): Promise<void> {
    const item = mark(key, { state: 'sending' })
    if (!item) return
    const answer = await call<CaseView>('POST', `/api/v1/cases/${item.view.id}/commands/${item.action.command}`, {
      body: item.body,
      headers: { 'If-Match': item.action.etag, 'Idempotency-Key': key },
      keepalive: leaving,
    })
    mark(key, answer.ok ? { state: 'done' } : { state: 'failed', why: reasonOf(answer.problem) })
  }

  function mark(key: string, change: Partial<Item>): Item | undefined {
    if (!run.value) return undefined
    const items = run.value.items.map((item) => (item.key === key ? { ...item, ...change } : item))
    run.value = { ...run.value, items }
    return items.find((item) => item.key === key)
  }

  function dismiss(): void {
    if (run.value?.phase === 'done') run.value = undefined
  }

  addEventListener('pagehide', () => void send(true))

  return { run, busyCases, give, undo, send, dismiss }
})

function reasonOf(problem: Problem): string {
  return [sentenceOf(problem), ...problem.errors.map(({ message }) => message)].join(' ')
}
