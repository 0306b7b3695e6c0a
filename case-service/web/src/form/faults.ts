import type { ErrorLine } from '@shared/components/ErrorSummary.vue'
import type { FieldError } from '@shared/request.ts'
import { named, texts } from '@shared/texts.ts'
import { fieldAt, pathOf, type Fault, type Field, type FieldFault } from './schema.ts'

const t = texts({
  required: ['请填写“{field}”。', 'Fill in "{field}".'],
  'too-short': ['“{field}”至少要 {n} 个字。', '"{field}" needs at least {n} characters.'],
  'too-long': ['“{field}”最多 {n} 个字。', '"{field}" takes at most {n} characters.'],
  'too-small': ['“{field}”不能小于 {n}。', '"{field}" must be at least {n}.'],
  'too-large': ['“{field}”不能大于 {n}。', '"{field}" must be at most {n}.'],
  'not-a-number': ['“{field}”要填数字。', '"{field}" must be a number.'],
  'not-a-date': ['“{field}”要填日期。', '"{field}" must be a date.'],
  'too-few': ['“{field}”至少要 {n} 项。', '"{field}" needs at least {n}.'],
  'too-many': ['“{field}”最多 {n} 项。', '"{field}" takes at most {n}.'],
} satisfies Record<Fault, readonly [string, string]>)

/** The id of the control that a path leads to. */
export function controlId(form: string, path: string): string {
  return `${form}-${path.replaceAll('.', '-')}`
}

export function nameOf(field: Field): string {
  return named(field.zh, field.en)
}

export function hintOf(field: Field): string {
  return field.hint ? named(field.hint.zh, field.hint.en) : ''
}

/** Our own findings as lines of the summary. */
export function linesOfFaults(form: string, fields: readonly Field[], faults: readonly FieldFault[]): ErrorLine[] {
  return faults.map(({ path, fault, limit }) => {
    const field = fieldAt(fields, path)
    return {
      field: controlId(form, path),
      text: t(fault, { field: field ? nameOf(field) : path, ...(limit === undefined ? {} : { n: limit }) }),
    }
  })
}

/** The service's findings as lines of the summary, in its words. */
export function linesOfErrors(form: string, fields: readonly Field[], errors: readonly FieldError[]): ErrorLine[] {
  return errors.map(({ field: path, message, messageEn }) => {
    const field = fieldAt(fields, pathOf(path))
    const sentence = named(message, messageEn)
    return { field: controlId(form, pathOf(path)), text: field ? `${nameOf(field)}: ${sentence}` : sentence }
  })
}
