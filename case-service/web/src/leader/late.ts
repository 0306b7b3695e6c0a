import type { LocationQueryRaw } from 'vue-router'
import type { WhoLine } from './types.ts'

const nobody = 'none'

/** The list behind a figure: what is late, of whom, on which rung. */
export function listOf(who: WhoLine | undefined, byPerson: boolean, rung?: string): LocationQueryRaw {
  const whose = who && { [byPerson ? 'handler' : 'lead']: who.id ?? nobody }
  return { overdue: 'true', ...whose, ...(rung ? { rung } : {}) }
}

/** The case to look at next: the one after it, or the first that is left; nothing when all is decided. */
export function nextOf(ids: readonly string[], decided: string, busy: ReadonlySet<string>): string | undefined {
  const left = ids.filter((id) => id !== decided && !busy.has(id))
  const at = ids.indexOf(decided)
  return left.find((id) => ids.indexOf(id) > at) ?? left[0]
}
