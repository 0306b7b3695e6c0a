import { shallowRef } from 'vue'
import { call } from '../api/call.ts'
import type { CaseEvent } from '../api/types.ts'

/** What happened last in a case that was taken from under somebody's hands, and by whom. */
export function useGone(id: string) {
  const last = shallowRef<CaseEvent>()
  void call<{ items: CaseEvent[] }>('GET', `/api/v1/cases/${id}/events`).then((answer) => {
    if (answer.ok) last.value = answer.body.items.at(-1)
  })
  return last
}
