import { shallowRef } from 'vue'
import { call } from '../api/call.ts'
import type { StandardView } from '../api/types.ts'
import { onChange } from '../stream/changes.ts'
import { throttled } from './throttled.ts'

const pause = 2_000

/** The standard views of this person with what they hold now. */
export function useViews() {
  const views = shallowRef<StandardView[]>()

  async function load(): Promise<void> {
    const answer = await call<StandardView[]>('GET', '/api/v1/views')
    if (answer.ok) views.value = answer.body
  }

  const soon = throttled(() => void load(), pause)
  onChange(soon)
  soon()
  return views
}
