import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { call, type Problem } from '../api/call.ts'
import { useNow } from '../clock/now.ts'
import { throttled } from '../queue/throttled.ts'
import { lookAnew, onChange } from '../stream/changes.ts'
import type { Snooze } from './types.ts'

const pause = 2_000

/** What this person put off. The server hides it from their lists and brings it back; this only looks in time. */
export const useSnoozes = defineStore('snoozes', () => {
  const items = shallowRef<Snooze[]>([])
  const byCase = computed(() => new Map(items.value.map((each) => [each.caseId, each])))

  async function load(): Promise<void> {
    const answer = await call<{ items: Snooze[] }>('GET', '/api/v1/snoozes')
    if (answer.ok) items.value = answer.body.items
  }

  async function putOff(caseId: string, until: string | undefined): Promise<Snooze | Problem> {
    const answer = await call<Snooze>('PUT', `/api/v1/cases/${caseId}/snooze`, { body: { until } })
    if (!answer.ok) return answer.problem
    items.value = [...items.value.filter((each) => each.caseId !== caseId), answer.body]
    lookAnew()
    return answer.body
  }

  async function takeBack(caseId: string): Promise<void> {
    items.value = items.value.filter((each) => each.caseId !== caseId)
    await call('DELETE', `/api/v1/cases/${caseId}/snooze`)
    lookAnew()
  }

  /** Runs as long as the scope lives: events may have woken one, and time will. */
  function follow(): void {
    const soon = throttled(() => void load(), pause)
    onChange((change) => {
      if (!change || byCase.value.has(change.id)) soon()
    })
    const now = useNow()
    watch(now, (time) => {
      const left = items.value.filter(({ until }) => Date.parse(until) > time.getTime())
      if (left.length === items.value.length) return
      items.value = left
      lookAnew()
    })
    soon()
  }

  return { items, byCase, load, putOff, takeBack, follow }
})
