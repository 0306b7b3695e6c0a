import { shallowRef } from 'vue'
import { call } from '../api/call.ts'
import type { Incident } from '../api/types.ts'
import { throttled } from '../queue/throttled.ts'
import { onChange } from '../stream/changes.ts'

const pause = 2_000

/** What is going on in the district, kept true by the stream. */
export function useIncidents() {
  const incidents = shallowRef<Incident[]>([])

  async function load(): Promise<void> {
    const answer = await call<{ items: Incident[] }>('GET', '/api/v1/incidents')
    if (answer.ok) incidents.value = answer.body.items
  }

  const soon = throttled(() => void load(), pause)
  onChange(soon)
  soon()
  return incidents
}
