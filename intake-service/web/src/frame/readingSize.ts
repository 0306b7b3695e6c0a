import { remembered } from '@shared/preferences.ts'
import { watch } from 'vue'

/**
 * How large the pages read: 17 px, 长辈版 22 px, or its largest at 30 px with targets of 60 px (工信厅信管函〔2021〕67号
 * 附件2, clauses 1.1 and 2.1).
 */
export type ReadingSize = 'public' | 'elder' | 'elder-max'

export const readingSize = remembered<ReadingSize>('size', ['public', 'elder', 'elder-max'], 'public')

export function applyReadingSize(root: HTMLElement = document.documentElement): void {
  watch(readingSize, (size) => (root.dataset.size = size), { immediate: true, flush: 'sync' })
}
