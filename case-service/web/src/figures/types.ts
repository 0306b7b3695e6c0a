import type { Severity } from '../api/types.ts'

/** What the server says of figures; `value` is null when there is nothing to divide by, which is not zero. */
export interface Figure {
  value: number | null
  numerator?: number
  denominator?: number
}

export interface MetricItem extends Figure {
  key: string
  name: string
  nameEn: string
  definition: string
  definitionEn: string
  unit: string
}

export interface BoardMetric {
  now: MetricItem
  last: Figure
  /** Whether its cases are as many as it says. */
  ofCases: boolean
  /** Whether it tells how things stand at the cut-off, whatever the period. */
  atCutOff: boolean
  openable: boolean
}

export interface Period {
  from: string
  to: string
  asOf: string
}

export interface Group {
  key: string
  name: string
  nameEn: string
  period: Period
  figures: (Figure | null)[]
}

export interface Board {
  period: Period
  lastPeriod: Period
  metrics: BoardMetric[]
  by: string
  groups: Group[]
}

export interface BehindItem {
  id: string
  number: string
  state: string
  severity: Severity
  title: string
  leadUnit?: string
  registeredAt: string
  amount: number
  hits: number
  of: number
}

export interface BehindList {
  metric: MetricItem
  period: Period
  count: number
  items: BehindItem[]
  outOfSight: number
  next?: number
}

export interface Place {
  key: string
  name: string
  nameEn: string
  /** Absent where it is hidden. */
  value?: number
  cell?: { south: number; west: number; north: number; east: number }
}

export interface PlaceMap {
  metric: string
  name: string
  nameEn: string
  by: string
  total?: number
  least: number
  places: Place[]
}

/** Where a district's outline comes with it: rings of [longitude, latitude]. */
export interface Outlined {
  outline?: number[][][]
}
