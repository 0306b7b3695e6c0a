import { isPassing } from '@shared/request.ts'
import { randomUuid } from '@shared/uuid.ts'
import { defineStore } from 'pinia'
import { computed, reactive, shallowReactive, shallowRef } from 'vue'
import { call, type Problem } from '../api/call.ts'
import { useSession } from '../session/session.ts'
import { useStepUp } from '../totp/stepUp.ts'
import type { CaseAction, CaseView } from '../api/types.ts'
import { bodyOf, fieldsOf, initialValues, type Values } from '../form/schema.ts'

/** How long a command waits in the browser so that it can be taken back. */
export const holdFor = 6_000

export interface Order {
  caseId: string
  number: string
  action: CaseAction
  values: Values
  body: Record<string, unknown>
  /** The case as the person saw it when the form was opened. */
  seen?: CaseView
  /** What is given right after it, in the same breath: taken back together while both wait. */
  then?: Following
  /** What was done before it in the same breath, and stands whatever becomes of this. */
  after?: CaseAction
}

/** A command that the case does not offer yet: it will, once the one before it is done. */
export interface Following {
  command: string
  title: string
  titleEn: string
  /** What the person decided; everything else is as the form will begin. */
  values: Values
}

export interface Held extends Order {
  /** The command's Idempotency-Key: whatever is lost on the way, it is done once. */
  key: string
  sendAt: number
  sending: boolean
}

/** What a person typed for a command that is not done: taken back, or refused with the reason. */
export interface Draft {
  /** What was to be done: it may be none of the case's actions any more. */
  action: CaseAction
  values: Values
  seen?: CaseView
  problem?: Problem
  then?: Following
  /** The key and body that may have arrived after all; the same body goes again under the same key. */
  sent?: { key: string; body: string }
}

export type Outcome = { order: Order } & ({ view: CaseView } | { problem: Problem })

/**
 * Commands on their way. Each waits six seconds with a countdown, and goes at once when the page is left
 * (instead of "are you sure").
 */
export const useHeld = defineStore('held', () => {
  const session = useSession()
  const stepUp = useStepUp()
  const held = shallowReactive<Held[]>([])
  const drafts = reactive(new Map<string, Draft>())
  const outcome = shallowRef<Outcome>()
  /** What was taken back last. */
  const undone = shallowRef<Held>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const busyCases = computed(() => new Set(held.map(({ caseId }) => caseId)))

  function of(caseId: string): Held | undefined {
    return held.find((candidate) => candidate.caseId === caseId)
  }

  function draftOf(caseId: string, command: string): Draft | undefined {
    return drafts.get(`${caseId}/${command}`)
  }

  function keep({ caseId, action, values, seen, then }: Order, more: Partial<Draft> = {}): void {
    drafts.set(`${caseId}/${action.command}`, {
      action,
      values,
      ...(seen ? { seen } : {}),
      ...(then ? { then } : {}),
      ...more,
    })
  }

  function forget(caseId: string, command: string): void {
    drafts.delete(`${caseId}/${command}`)
  }

  /** Holds the command, or sends it at once where the person was asked instead. */
  function give(order: Order, asked = holdFor, leaving = false): void {
    const key = keyFor(order, draftOf(order.caseId, order.action.command))
    // what is signed asks for its code at once, not six seconds later beside something else
    const wait = order.action.signed && session.user?.totp?.enrolled ? 0 : asked
    held.push({ ...order, key, sendAt: Date.now() + wait, sending: false })
    forget(order.caseId, order.action.command)
    if (wait > 0)
      timers.set(
        key,
        setTimeout(() => void send(key), wait),
      )
    else void send(key, leaving)
  }

  function undo(key: string): void {
    const taken = take(key)
    if (!taken) return
    keep(taken)
    undone.value = taken
  }

  async function send(key: string, leaving = false): Promise<void> {
    const at = held.findIndex((candidate) => candidate.key === key)
    const order = held[at]
    if (!order || order.sending) return
    clearTimeout(timers.get(key))
    held[at] = { ...order, sending: true }
    const answer = await stepUp.signed(() =>
      call<CaseView>('POST', `/api/v1/cases/${order.caseId}/commands/${order.action.command}`, {
        body: order.body,
        headers: { 'If-Match': order.action.etag, 'Idempotency-Key': key, ...stepUp.headers() },
        keepalive: leaving,
      }),
    )
    take(key)
    if (answer.ok) {
      outcome.value = { order, view: answer.body }
      if (order.then) goOn(order, order.then, answer.body, leaving)
      return
    }
    const sent = isPassing(answer.problem) ? { sent: { key, body: JSON.stringify(order.body) } } : {}
    keep(order, { problem: answer.problem, ...sent })
    outcome.value = { order, problem: answer.problem }
  }

  /** The first one is done: the other follows at once, as the case now offers it. */
  function goOn(done: Order, next: Following, view: CaseView, leaving: boolean): void {
    const action = view.actions.find(({ command }) => command === next.command)
    if (!action?.allowed) {
      const order = { ...done, action: { ...done.action, ...next }, values: next.values, body: {}, after: done.action }
      outcome.value = { order: withoutThen(order), problem: notOffered(action) }
      return
    }
    const fields = fieldsOf(action.schema)
    const values = { ...initialValues(fields), ...next.values }
    const order = { ...done, action, values, body: bodyOf(fields, values), after: done.action }
    give(withoutThen(order), 0, leaving)
  }

  /** The page is being left: nothing may stay behind. */
  function sendAll(): void {
    for (const { key } of [...held]) void send(key, true)
  }

  function take(key: string): Held | undefined {
    clearTimeout(timers.get(key))
    timers.delete(key)
    const at = held.findIndex((candidate) => candidate.key === key)
    return at < 0 ? undefined : held.splice(at, 1)[0]
  }

  return { held, drafts, outcome, undone, busyCases, of, draftOf, forget, give, undo, send, sendAll }
})

function keyFor(order: Order, draft: Draft | undefined): string {
  const again = draft?.sent?.body === JSON.stringify(order.body)
  return again && draft?.sent ? draft.sent.key : randomUuid()
}

function withoutThen({ then: _, ...order }: Order): Order {
  return order
}

/** The case does not let it happen now, and says why where it can. */
function notOffered(action: CaseAction | undefined): Problem {
  return {
    slug: 'not-offered',
    status: 409,
    title: action?.reason ?? '案件现在不允许这一步。',
    titleEn: action?.reasonEn ?? 'The case does not allow this now.',
    errors: [],
    members: {},
  }
}
