import type { CaseRow, Light } from '../api/types.ts'

/** The colour of a row's clock now (DOMAIN 3.3): what was read as green may have run out meanwhile. */
export function lightOf({ clock }: CaseRow, now: Date): Light | 'none' {
  if (!clock) return 'none'
  return Date.parse(clock.dueAt) < now.getTime() ? 'red' : clock.light
}
