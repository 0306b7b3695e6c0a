import { shallowRef, watch, type Ref } from 'vue'
import { call } from '../api/call.ts'
import type { Candidate } from '../api/types.ts'

/** What may be about the same matter as a case, read again when the case moved on. */
export function useCandidates(id: Readonly<Ref<string>>, version: Readonly<Ref<number>>) {
  const candidates = shallowRef<Candidate[]>([])
  watch(
    [id, version],
    async () => {
      const answer = await call<{ items: Candidate[] }>('GET', `/api/v1/cases/${id.value}/duplicates`)
      // nobody waits for it: without an answer the page is as before
      if (answer.ok) candidates.value = answer.body.items
    },
    { immediate: true },
  )
  return candidates
}
