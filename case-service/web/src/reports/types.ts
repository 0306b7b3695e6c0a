import type { Photo } from '../api/types.ts'

/** What the server says of reports (报表). */
export interface Period {
  code: string
  name: string
  kind: 'weekly' | 'table'
  from: string
  to: string
  dueAt: string
}

export interface Season {
  id: string
  year: number
  name: string
  version: number
  periods: Period[]
}

export type Status = 'draft' | 'submitted' | 'returned' | 'frozen'
export type Timeliness = 'open' | 'in_time' | 'late' | 'missing'

export interface ReportLine {
  id: string
  unit: string
  unitName: string
  kind: 'weekly' | 'table' | 'urgent'
  title: string
  season?: string
  period?: Period
  status: Status
  version: number
  timeliness?: Timeliness
  submittedAt?: string
  remindedAt?: string
  openedAt: string
}

export interface FormCell {
  code: string
  title: string
  unit: string
  computed: boolean
  /** What is counted, of a computed one. */
  how?: string
  needsProof: boolean
  least: number
  /** The reader is not told it: it could tell who reported. */
  withheld: boolean
}

export interface FormRow {
  code: string
  title: string
  cells: FormCell[]
}

export interface ReportItem {
  activity: string
  title: string
  date?: string
  place: string
  participants?: number
  text: string
  links: string[]
  pictures: Photo[]
}

export interface ReportContent {
  numbers: Record<string, { value?: number; proofs: Photo[] }>
  notes: Record<string, string>
  items: ReportItem[]
  narrative: string
  phone: string
}

export interface Signed {
  no: number
  at: string
  cutOff: string
  definitions: number
  signer: string
  hash: string
}

export type Act = 'save' | 'submit' | 'return' | 'freeze' | 'remind'

export interface Report {
  line: ReportLine
  rows: FormRow[]
  activities: { code: string; title: string }[]
  computed?: Record<string, number>
  content: ReportContent
  signed?: Signed
  acts: { at: string; act: Act; person: string; words?: string }[]
  may: Act[]
}

export interface Figures {
  cutOff?: string
  computed: Record<string, number>
}

export interface Recomputed {
  whole: boolean
  equal: boolean
  definitions?: number
  now: number
  cutOff?: string
  differences: { cell: string; title: string; stored?: number; derived?: number }[]
}

export interface Summary {
  period: string
  name: string
  asOf: string
  units: number
  in: number
  rows: FormRow[]
  numbers: Record<string, number>
}

export interface Deduction {
  id: string
  points: number
  reason: string
  cases: string[]
  veto: boolean
  appeal?: { id: string; reason: string; at: string; granted?: boolean; answer?: string }
}

export interface Score {
  unit: string
  unitName: string
  no: number
  at: string
  cutOff: string
  hash: string
  total: number
  drawnTotal: number
  lines: {
    code: string
    title: string
    most: number
    points: number
    applicable: boolean
    basis: string
    lost: Deduction[]
  }[]
  deductions: Deduction[]
  appealUntil: string
  mayAppeal: boolean
}
