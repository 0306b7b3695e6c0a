import type { ErrorLine } from '@shared/components/ErrorSummary.vue'
import type { Field } from '../schema.ts'

/** What every field of a form is given. */
export interface FieldProps {
  form: string
  id: string
  path: string
  field: Field
  errors: readonly ErrorLine[]
  error: string | undefined
}
