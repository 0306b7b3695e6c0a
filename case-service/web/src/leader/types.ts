import type { CaseRow } from '../api/types.ts'

/** A rung of the ladder, and how many late cases stand on it. */
export interface RungLine {
  code: string
  name: string
  nameEn: string
  count: number
}

/** Late cases of one unit, or of one person of a unit. */
export interface WhoLine {
  /** Missing while the cases are nobody's. */
  id?: string
  name?: string
  late: number
  /** How many by rung; those on the ground under `none`. */
  rungs: Record<string, number>
}

/** A case that waits for the leader's decision. */
export interface Waiting {
  row: CaseRow
  commands: string[]
}

export interface Desk {
  late: number
  rungs: RungLine[]
  whose: WhoLine[]
  waiting: Waiting[]
  more: boolean
}
