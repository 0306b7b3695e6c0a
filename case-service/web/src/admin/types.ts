/** What the administration asks the servers for, beyond what every screen needs. */

export interface DutyCase {
  id: string
  number: string
  step: string
}

/** What rests on a person. */
export interface Duties {
  handles: number
  cases: DutyCase[]
  lastOf: { role: string; roleName: string; unit?: string; cases: number }[]
  onlyOneFor: DutyCase[]
  handOver?: { to: string; total: number; done: number; refused: number; isFinished: boolean }
}

/** A firm that a person is tied to (回避). */
export interface Tie {
  id: string
  name?: string
  uscc?: string
  madeAt: string
}

/** What a corrected calendar would do to open clocks. */
export interface CalendarEffect {
  open: number
  later: number
  earlier: number
  graced: number
}

/** How long a clock runs once an event started it; spans are `3wd`, `30cd`, `PT2H`, `PT30M`. */
export interface ClockRow {
  key: string
  start: string
  general?: string
  major?: string
  emergency?: string
  basis: string
}

export interface ClockPolicies {
  version: number
  rows: ClockRow[]
  names: { key: string; name: string; nameEn: string }[]
}

export const dimensions = ['hazardTypes', 'keyAreas', 'targetTags', 'severities', 'streets', 'relations'] as const
export type Dimension = (typeof dimensions)[number]

export interface Rule {
  id: string
  when: Record<Dimension, string[]>
  /** A unit, or `territory` for the street or town where it is. */
  lead: string
  coUnits: string[]
  reason: string
  reasonEn: string
}

export interface Coverage {
  uncovered: { street: string; hazardType: string }[]
  /** The closed unit by the rule that names it. */
  disabled: Record<string, string>
  neverFires: string[]
}

export interface Routing {
  version: number
  rules: Rule[]
  keywords: Record<string, string[]>
  coverage: Coverage
  overrides: { assigned: number; suggested: number; followed: number; overridden: number; withReason: number; rate: number }
}

export interface RoutingTrial {
  coverage: Coverage
  trial: {
    cases: number
    same: number
    other: number
    none: number
    byRule: Record<string, number>
    examples: { number: string; lead: string; rule?: string; suggested?: string }[]
  }
}

/** A key that stands still for one consumer of a service, told by its first parked record. */
export interface ParkedKey {
  record: number
  consumer: string
  topic: string
  key: string
  seq?: number
  type?: string
  district?: string
  records: number
  attempts: number
  reason: string
  isGivenUp: boolean
  since: string
}

export interface ServiceState {
  service: string
  ready: boolean
  parts: { name: string; status: string }[]
  flows: boolean
  flow: { missing?: string[]; oldestUnsentSeconds?: number | string; parkedKeys?: number | string }
}

/** By which subject of the district's sign-in somebody signs in; none for who has a password. */
export interface SubjectLink {
  subject?: string
  since?: string
}
