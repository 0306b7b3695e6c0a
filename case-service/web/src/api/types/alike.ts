import type { Severity } from './queue.ts'

/** What is like a case, or of the same party. */

/** Many tips at once about one place. */
export interface Incident {
  id: string
  openedAt: string
  lastAt: string
  closedAt?: string
  severity: Severity
  location: { lat: number; lng: number }
  cases: {
    id: string
    number: string
    title: string
    state: string
    stateName: string
    stateNameEn: string
    severity: Severity
    registeredAt: string
  }[]
}

/** A case that may be about the same matter. */
export interface Candidate {
  caseId: string
  number: string
  tipNumber: string
  title: string
  state: string
  stateName: string
  stateNameEn: string
  registeredAt: string
  photo?: string
  /** From 0 to 1. */
  score: number
  reasons: { kind: string; text: string; textEn: string; score: number }[]
}

interface Sameness {
  code: 'uscc' | 'name'
  text: string
  textEn: string
}

/** A case of a reported party. */
export interface PastCase {
  id: string
  number: string
  registeredAt: string
  how: Sameness
  hazardTypeName?: string
  severity: Severity
  state: string
  stateName: string
  stateNameEn: string
  finding?: string
  findingName?: string
  findingNameEn?: string
  penalties: { decidedOn: string; yuan: number; stage: string; stageEn: string; stands: boolean }[]
}

/** A reported party and its other cases. */
export interface SubjectHistory {
  /** Missing while nobody said whom the case is about. */
  basis?: Sameness
  isPartial: boolean
  items: PastCase[]
  left: number
  counts: {
    cases: number
    substantiated: number
    repeated: boolean
    penaltiesInDays: number
    penaltiesInAYear: number
  }
  closure: {
    due: boolean
    hasMajor: boolean
    inDays: string[]
    inAYear: string[]
    text: string
    textEn: string
  }
}
