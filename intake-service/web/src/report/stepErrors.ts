import type { ErrorLine } from '@shared/components/ErrorSummary.vue'
import { ref, type Ref } from 'vue'
import type { Step } from './checks.ts'

const lines = ref<Record<Step, readonly ErrorLine[]>>({ what: [], place: [], who: [] })

/** What each step still has to say: found by its own check, by a later one, or by the server. */
export function useStepErrors(): Ref<Record<Step, readonly ErrorLine[]>> {
  return lines
}
