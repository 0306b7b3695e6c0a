import type { ErrorLine } from '@shared/components/ErrorSummary.vue'
import { sentenceOf, type Problem } from '@shared/request.ts'
import { named } from '@shared/texts.ts'
import { controlId } from './faults.ts'
import { pathOf } from './schema.ts'

/**
 * What a service finds wrong with a form, each line leading to its control, and to the form where none is named.
 *
 * @param form prefix of the ids of the form's controls, and the form's own id
 * @param place the control of a field; that of each item of a list, unless said otherwise
 */
export function errorLines(form: string, problem: Problem, place: (field: string) => string = pathOf): ErrorLine[] {
  if (problem.errors.length === 0) return [{ field: form, text: sentenceOf(problem) }]
  return problem.errors.map(({ field, message, messageEn }) => ({
    field: controlId(form, place(field)),
    text: named(message, messageEn),
  }))
}

/** For lists that are one control, as check boxes are: `platforms[0]` is at `platforms`. */
export function wholeList(field: string): string {
  return field.replace(/\[.*$/, '')
}
