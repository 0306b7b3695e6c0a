import type { ErrorLine } from '@shared/components/ErrorSummary.vue'
import { isPassing, sentenceOf, type Problem } from '@shared/request.ts'
import { named } from '@shared/texts.ts'
import { randomUuid } from '@shared/uuid.ts'
import { ref } from 'vue'
import { callIntake } from '../api/intake.ts'

/**
 * Makes something at intake by a POST, once: after an answer that was lost it goes again under the same key.
 *
 * @param form prefix of the ids of the form's controls
 */
export function useMaking<T>(form: string) {
  const errors = ref<ErrorLine[]>([])
  const busy = ref(false)
  let key = randomUuid()

  async function make(path: string, body?: unknown): Promise<T | undefined> {
    if (busy.value) return undefined
    busy.value = true
    const answer = await callIntake<T>('POST', path, { body, headers: { 'Idempotency-Key': key } })
    busy.value = false
    if (answer.ok || !isPassing(answer.problem)) key = randomUuid()
    errors.value = answer.ok ? [] : linesOf(answer.problem)
    return answer.ok ? answer.body : undefined
  }

  function linesOf(problem: Problem): ErrorLine[] {
    if (problem.errors.length === 0) return [{ field: form, text: sentenceOf(problem) }]
    return problem.errors.map(({ field, message, messageEn }) => ({
      field: `${form}-${field.replace(/\[.*$/, '')}`,
      text: named(message, messageEn),
    }))
  }

  return { errors, busy, make }
}
