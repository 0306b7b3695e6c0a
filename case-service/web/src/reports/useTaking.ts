import type { Problem } from '@shared/request.ts'
import { ref, shallowRef } from 'vue'
import { call } from '../api/call.ts'
import { saveFile } from '../frame/saveFile.ts'

/** Fetches a file and has the browser keep it; one at a time. */
export function useTaking() {
  const taking = ref(false)
  const failure = shallowRef<Problem>()

  async function take(url: string, name: string): Promise<void> {
    if (taking.value) return
    taking.value = true
    const answer = await call<Blob>('GET', url, { headers: { Accept: '*/*' }, timeout: 180_000 })
    taking.value = false
    failure.value = answer.ok ? undefined : answer.problem
    if (answer.ok) saveFile(answer.body, name)
  }

  return { taking, failure, take }
}
