import { remembered } from '@shared/preferences.ts'
import type { Ref } from 'vue'

export type Progress = 'new' | 'waved-away' | 'done'

/** How far a person is with the practice queue, on this device; the server knows nothing of it. */
export function usePracticeProgress(person: string): Ref<Progress> {
  return remembered<Progress>(`practice.${person}`, ['new', 'waved-away', 'done'], 'new')
}
