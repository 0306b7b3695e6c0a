import type { ErrorLine } from '@shared/components/ErrorSummary.vue'
import { sentenceOf, type Problem, type RequestOptions } from '@shared/request.ts'
import { named } from '@shared/texts.ts'
import { ref } from 'vue'
import { call } from '../api/call.ts'
import { controlId } from '../form/faults.ts'
import { pathOf } from '../form/schema.ts'

/**
 * Sends what a form holds, once at a time; what is wrong comes back as lines that lead to their controls.
 *
 * @param form prefix of the ids of the form's controls
 */
export function useSending(form: string) {
  const errors = ref<ErrorLine[]>([])
  const sending = ref(false)

  async function send<T>(method: string, url: string, options: RequestOptions = {}): Promise<T | undefined> {
    if (sending.value) return undefined
    sending.value = true
    const answer = await call<T>(method, url, options)
    sending.value = false
    errors.value = answer.ok ? [] : linesOf(answer.problem)
    return answer.ok ? (answer.body ?? ({} as T)) : undefined
  }

  function linesOf(problem: Problem): ErrorLine[] {
    if (problem.errors.length === 0) return [{ field: form, text: sentenceOf(problem) }]
    return problem.errors.map(({ field, message, messageEn }) => ({
      field: controlId(form, pathOf(field)),
      text: named(message, messageEn),
    }))
  }

  function errorAt(field: string): string | undefined {
    return errors.value.find((error) => error.field === controlId(form, field))?.text
  }

  return { errors, sending, send, errorAt }
}
