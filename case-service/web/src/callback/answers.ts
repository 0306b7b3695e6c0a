import type { CaseAction } from '../api/types.ts'
import { fieldsOf, type Field, type Values } from '../form/schema.ts'

/** Which of the command's fields belong to which outcome of the call. */
const parts: Record<string, readonly string[]> = {
  reached: ['satisfaction', 'inTime', 'resolved', 'words'],
  unreachable: ['nextOn'],
  declined: [],
}

/** The fields of the call's form as it stands: the tip is known, and only what the outcome asks for is shown. */
export function fieldsFor(action: CaseAction, values: Values): Field[] {
  const wanted = parts[String(values.outcome)] ?? []
  return fieldsOf(action.schema)
    .filter(({ name }) => name === 'outcome' || wanted.includes(name))
    .map((field) => (field.name === 'satisfaction' ? { ...field, required: true } : field))
}

/** Whether a reporter's answer calls for a word about 结论复查. */
export function isDiscontent({ satisfaction }: Values): boolean {
  return satisfaction === 'dissatisfied' || satisfaction === 'very_dissatisfied'
}
