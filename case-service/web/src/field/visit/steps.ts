import type { VisitKind } from '../types.ts'

export type Step = 'arrive' | 'checks' | 'hazards' | 'results' | 'words' | 'finding' | 'sign' | 'review'

/** One thing a screen, in the order in which it is done on site. */
export function stepsOf(kind: VisitKind): readonly Step[] {
  return kind === 'record-inspection'
    ? ['arrive', 'checks', 'hazards', 'words', 'finding', 'sign', 'review']
    : ['arrive', 'results', 'words', 'sign', 'review']
}
