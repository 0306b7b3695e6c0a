import type { CaseStep, Severity } from '../api/types.ts'

/** What is done on site: the command that a visit becomes. */
export type VisitKind = 'record-inspection' | 'record-reinspection'

/** WGS-84. */
export interface Spot {
  lat: number
  lng: number
  /** Radius in metres that the device vouches for; a picture's file names none. */
  accuracyM?: number
}

/** A hazard that a re-inspection looks at. */
export interface KnownHazard {
  id: string
  description: string
  level: string
  requirement?: string
  dueOn?: string
}

/** What was downloaded of a case: all that is needed on site, and no more. */
export interface Task {
  caseId: string
  number: string
  kind: VisitKind
  title: string
  severity: Severity
  hazardType?: string
  place?: string
  street?: string
  location?: { lat: number; lng: number }
  dueAt?: string
  brief?: string
  subject?: string
  uscc?: string
  /** In the hands of the person of this device, and not of a colleague. */
  mine: boolean
  hazards: KnownHazard[]
  /** Pictures that the office chose for the unit, kept as files. */
  pictures: string[]
  /** For `If-Match`. */
  etag: string
  version: number
}

export type Verdict = 'pass' | 'fail' | 'not_applicable'

export interface Check {
  verdict: Verdict
  note: string
  photos: string[]
}

export interface FoundHazard {
  description: string
  level: 'general' | 'major'
  fixedOnSpot: boolean
  proposedDueOn: string
  before: string[]
  after: string[]
  /** The item of the checklist that it fails. */
  item?: string
}

export interface Result {
  fixed?: boolean
  photos: string[]
}

export interface Signature {
  name: string
  /** A drawn one, kept as a file; without it the name was typed. */
  drawn?: string
  at: string
}

/** A file of a visit: the bytes lie apart, encrypted like everything else. */
export interface Shot {
  id: string
  kind: 'picture' | 'recording' | 'signature'
  type: string
  takenAt: string
  place?: Spot
  /** Its id at intake, once it went up. */
  uploadId?: string
}

/** What is written down on site. */
export interface Draft {
  /** The command's Idempotency-Key, made when the visit began: whatever is lost on the way, it is done once. */
  key: string
  startedAt: string
  finishedAt?: string
  place?: Spot
  checklist?: string
  checklistVersion?: number
  checks: Record<string, Check>
  hazards: FoundHazard[]
  results: Record<string, Result>
  newDueOn: string
  scene: string[]
  recordings: string[]
  record: string
  finding: string
  subject: string
  officers: [string, string]
  inspector?: Signature
  firm?: Signature
  refused: boolean
  refusal: string
  witness: string
}

/**
 * `ready` waits for somebody to go there, `doing` has been begun, `waiting` goes as soon as there is a network,
 * `conflict` was overtaken by somebody, `refused` has to be mended, `sent` is done.
 */
export type Stage = 'ready' | 'doing' | 'waiting' | 'conflict' | 'refused' | 'sent'

export interface Visit {
  id: string
  task: Task
  stage: Stage
  draft?: Draft
  shots: Shot[]
  /** Why it did not go, in both languages. */
  problem?: { title: string; titleEn: string; errors: string[] }
  /** What others did meanwhile. */
  changed?: CaseStep[]
  /** The case as it is now, where somebody was faster. */
  now?: { etag: string; version: number; allowed: boolean; state: string; stateEn: string }
  sentAt?: string
}

export interface ChecklistItem {
  code: string
  text: string
  textEn: string
  law: string
}

export interface Checklist {
  code: string
  title: string
  titleEn: string
  hazardTypes: string[]
  items: ChecklistItem[]
}

export interface ChecklistSet {
  version: number
  lists: Checklist[]
}

/** A visit as the case's log shows it. */
export interface VisitRecord {
  startedAt: string
  finishedAt: string
  place?: Spot
  checklist?: string
  checklistVersion?: number
  checks: { item: string; verdict: Verdict; note?: string; photos: string[] }[]
  shots: { photo: { id: string; url: string; takenAt?: string }; place?: Spot }[]
  recordings: { id: string; url: string }[]
  signatures: { by: 'inspector' | 'firm'; name?: string; drawn?: { id: string; url: string }; at: string }[]
  refusal?: { reason?: string; witness?: string }
}
