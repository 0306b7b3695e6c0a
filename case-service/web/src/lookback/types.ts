import type { Light } from '../api/types.ts'

/** A visit that a clock asks for. */
export interface DueVisit {
  caseId: string
  caseNumber: string
  title: string
  name: string
  nameEn: string
  dueAt: string
  light: Light
  why: string
  basis: string
  /** Whether the reader may record it. */
  mine: boolean
}

/** A visit that was made, and what it found. */
export interface DoneVisit {
  caseId: string
  caseNumber: string
  title: string
  after: number
  fixed: boolean
  record?: string
  at: string
  by?: string
  who?: string
}

export interface LookBacks {
  due: DueVisit[]
  done: DoneVisit[]
}
