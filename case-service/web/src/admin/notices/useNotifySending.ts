import type { ErrorLine } from '@shared/components/ErrorSummary.vue'
import { isPassing, sentenceOf, type Problem } from '@shared/request.ts'
import { named } from '@shared/texts.ts'
import { randomUuid } from '@shared/uuid.ts'
import { ref } from 'vue'
import { callNotify } from '../../custodian/notifyService.ts'

/**
 * Sends what a form holds to notify-service, once at a time. After an answer that was lost the same goes again under
 * the same key.
 *
 * @param form prefix of the ids of the form's controls
 */
export function useNotifySending(form: string) {
  const errors = ref<ErrorLine[]>([])
  const sending = ref(false)
  let key = randomUuid()

  async function send<T>(method: string, path: string, body?: unknown): Promise<T | undefined> {
    if (sending.value) return undefined
    sending.value = true
    const answer = await callNotify<T>(method, path, { body, headers: { 'Idempotency-Key': key } })
    sending.value = false
    if (answer.ok || !isPassing(answer.problem)) key = randomUuid()
    errors.value = answer.ok ? [] : linesOf(answer.problem)
    return answer.ok ? (answer.body ?? ({} as T)) : undefined
  }

  function linesOf(problem: Problem): ErrorLine[] {
    if (problem.errors.length === 0) return [{ field: form, text: sentenceOf(problem) }]
    return problem.errors.map(({ field, message, messageEn }) => ({
      field: `${form}-${field.replace(/\[.*$/, '')}`,
      text: named(message, messageEn),
    }))
  }

  function errorAt(field: string): string | undefined {
    return errors.value.find((error) => error.field === `${form}-${field}`)?.text
  }

  return { errors, sending, send, errorAt }
}
