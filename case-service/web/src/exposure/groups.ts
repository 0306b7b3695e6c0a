import type { ExposureLine, OwedClock } from './types.ts'

export const GROUPS = ['mine', 'drafts', 'waiting', 'ready', 'shown'] as const
export type Group = (typeof GROUPS)[number]

const DRAFTS = ['drafted', 'rejected']
const WAITING = ['checked', 'reviewed']
const READY = ['approved', 'scheduled']

/** Where a record stands in the list: what waits for the reader first, each record once. */
export function groupOf(line: ExposureLine): Group | undefined {
  if (line.mine) return 'mine'
  if (DRAFTS.includes(line.state)) return 'drafts'
  if (WAITING.includes(line.state)) return 'waiting'
  if (READY.includes(line.state)) return 'ready'
  return line.state === 'published' || line.state === 'rectified' ? 'shown' : undefined
}

export interface Section {
  group: Group
  lines: ExposureLine[]
}

/** The groups that hold something, in their order. */
export function sectionsOf(records: readonly ExposureLine[]): Section[] {
  return GROUPS.map((group) => ({ group, lines: records.filter((line) => groupOf(line) === group) })).filter(
    ({ lines }) => lines.length > 0,
  )
}

const VISITS = ['look_back_30', 'look_back_90']

/** What the law or the rules want published, apart from the visits that are owed afterwards. */
export function owedOf(owed: readonly OwedClock[]): { publish: OwedClock[]; visits: OwedClock[] } {
  return {
    publish: owed.filter(({ clock }) => !VISITS.includes(clock)),
    visits: owed.filter(({ clock }) => VISITS.includes(clock)),
  }
}

/** The clock of a record that says until when its fix is to be noted. */
export function noteDue(line: ExposureLine, owed: readonly OwedClock[]): OwedClock | undefined {
  return line.state === 'published'
    ? owed.find(({ clock, caseId }) => clock === 'fix_note' && caseId === line.caseId)
    : undefined
}
