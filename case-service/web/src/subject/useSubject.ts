import { shallowRef, watch, type Ref } from 'vue'
import { call } from '../api/call.ts'
import type { SubjectHistory } from '../api/types.ts'

/** The history of the party that a case is about, read again when the case moved on. */
export function useSubject(id: Readonly<Ref<string>>, version: Readonly<Ref<number>>) {
  const history = shallowRef<SubjectHistory>()
  watch(
    [id, version],
    async () => {
      const answer = await call<SubjectHistory>('GET', `/api/v1/cases/${id.value}/subject`)
      // nobody waits for it: without an answer the page is as before
      if (answer.ok) history.value = answer.body
    },
    { immediate: true },
  )
  return history
}
