import type { ErrorLine } from '@shared/components/ErrorSummary.vue'
import type { RequestOptions } from '@shared/request.ts'
import { ref } from 'vue'
import { call } from '../api/call.ts'
import { useOnce, type Caller } from '../api/useOnce.ts'
import { errorLines } from './errorLines.ts'
import { controlId } from './faults.ts'

/**
 * Sends what a form holds, once; what is wrong comes back as lines that lead to their controls.
 *
 * @param form prefix of the ids of the form's controls
 * @param by the service that takes it; the console's own, unless said otherwise
 * @param place see `errorLines`
 */
export function useSending(form: string, by: Caller = call, place?: (field: string) => string) {
  const errors = ref<ErrorLine[]>([])
  const { busy: sending, send: sendOnce } = useOnce(by)

  async function send<T>(method: string, url: string, options: RequestOptions = {}): Promise<T | undefined> {
    const answer = await sendOnce<T>(method, url, options)
    if (!answer) return undefined
    errors.value = answer.ok ? [] : errorLines(form, answer.problem, place)
    return answer.ok ? (answer.body ?? ({} as T)) : undefined
  }

  function errorAt(field: string): string | undefined {
    return errors.value.find((error) => error.field === controlId(form, field))?.text
  }

  return { errors, sending, send, errorAt }
}
