import { computed, effectScope, onScopeDispose, ref, shallowReactive, watch, type EffectScope } from 'vue'
import { call } from '../api/call.ts'
import type { CaseRow } from '../api/types.ts'
import { useHeld } from '../command/held.ts'
import { arrive, depart, usePresence } from '../presence/presence.ts'
import { inOrder, isUrgent } from './judging.ts'
import { useCard, type Card } from './useCard.ts'

/** So many are at hand: the next one is read while this one is judged. */
const atHand = 3
const mostWished = 50
const renewed = 10_000

interface Opened {
  card: Card
  scope: EffectScope
}

/**
 * The cases that this person was given, the first before them. The server gives each to one person at a time; saying
 * "I am here" again and again keeps them.
 */
export function useLine(rows: () => readonly CaseRow[]) {
  const held = useHeld()
  const presence = usePresence()
  const ids = ref<string[]>([])
  const opened = shallowReactive(new Map<string, Opened>())
  /** Judged, skipped or put off here: not to be asked for again. */
  const done = shallowReactive(new Set<string>())
  /** Whether skipped ones count too. */
  const again = ref(false)
  const asking = ref(false)
  const asked = ref(false)

  const wished = computed(() => inOrder(rows().filter(({ id }) => isFree(id))))
  const current = computed(() => opened.get(ids.value[0] ?? '')?.card)
  /** All that wait, also for others. */
  const rest = computed(() => rows().filter(({ id }) => !held.busyCases.has(id)).length)
  const urgent = computed(() => wished.value.find(isUrgent))

  function isFree(id: string): boolean {
    return !done.has(id) && !ids.value.includes(id) && !held.busyCases.has(id) && !presence.isTaken(id)
  }

  async function fill(): Promise<void> {
    const most = atHand - ids.value.length
    const cases = wished.value.slice(0, mostWished).map(({ id }) => id)
    if (asking.value || most <= 0 || cases.length === 0) return
    asking.value = true
    const given = await claim(cases, most)
    asking.value = false
    asked.value = true
    given.filter((id) => !ids.value.includes(id)).forEach((id) => ids.value.push(open(id)))
  }

  async function claim(cases: string[], most: number): Promise<string[]> {
    const body = { cases, most, skipped: again.value }
    const answer = await call<{ items: string[] }>('POST', '/api/v1/triage/claims', { body })
    return answer.ok ? answer.body.items : []
  }

  function open(id: string): string {
    if (opened.has(id)) return id
    const scope = effectScope(true)
    opened.set(id, { scope, card: scope.run(() => useCard(id))! })
    return id
  }

  /** Puts a case before the person, whatever is there now waits behind it. */
  function bring(id: string): void {
    done.delete(id)
    ids.value = [open(id), ...ids.value.filter((each) => each !== id)]
    arrive(id, 'editing')
  }

  /** Puts a case back, to come right after the one at hand. */
  function queue(id: string): void {
    if (ids.value.length === 0) return void bring(id)
    done.delete(id)
    ids.value = [ids.value[0]!, open(id), ...ids.value.slice(1).filter((each) => each !== id)]
    arrive(id, 'editing')
  }

  /** Takes a case from the line; `keep` while it may come back: it stays this person's, with all that stands on it. */
  function leave(id: string, keep = false): void {
    done.add(id)
    ids.value = ids.value.filter((each) => each !== id)
    if (!keep) close(id)
  }

  /** Nothing more becomes of it here: colleagues may be given it. */
  function close(id: string): void {
    if (!opened.has(id)) return
    opened.get(id)?.scope.stop()
    opened.delete(id)
    depart(id)
  }

  /** It is somebody's again to be given, this person's too. */
  function free(id: string): void {
    done.delete(id)
  }

  function renew(): void {
    if (document.hidden) return
    for (const id of opened.keys()) arrive(id, 'editing')
    void fill()
  }

  watch([() => wished.value.map(({ id }) => id).join(), () => ids.value.length, again], () => void fill(), {
    immediate: true,
  })
  /** What went to other hands before it was looked at is not shown at all. */
  watch(
    () => ids.value.slice(1).filter((id) => opened.get(id)?.card.state === 'gone'),
    (gone) => gone.forEach((id) => leave(id)),
  )
  const timer = setInterval(renew, renewed)
  document.addEventListener('visibilitychange', renew)
  onScopeDispose(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', renew)
    for (const id of [...opened.keys()]) close(id)
  })

  return { ids, current, wished, rest, urgent, again, asking, asked, bring, queue, leave, close, free }
}
