import type { VisitRecord } from '../../field/types.ts'
import type { CommandSchema } from './form.ts'
import type { Light, Severity } from './queue.ts'

/** One case and what happened to it. */

export interface CaseClock {
  key: string
  name: string
  nameEn: string
  startedAt: string
  dueAt: string
  light: Light
  metAt?: string
  /** Since when it stands still. */
  pausedAt?: string
  /** A right that lapses, such as to return a case, and not a duty. */
  isRight: boolean
  text: string
  why: string
  basis: string
}

export interface Photo {
  id: string
  url: string
  takenAt?: string
}

export interface Subject {
  name?: string
  uscc?: string
  /** What is doubtful about the code. */
  hint?: string
  hintEn?: string
}

export interface Answers {
  injured?: boolean
  ongoing?: boolean
  flammable?: boolean
}

export interface CaseTip {
  tipId: string
  tipNumber: string
  channel: string
  submittedAt: string
  description?: string
  address?: string
  location?: { lat: number; lng: number }
  subject?: Subject
  answers?: Answers
  occurredAt?: string
  identityMode: string
  relation: string
  contactKind: string
  photos: Photo[]
  entry?: TipEntry
}

/** What was noted by whoever passed a tip on. */
export interface TipEntry {
  told?: 'accepted' | 'declined' | 'pending'
  sourceUrl?: string
  sourceAccount?: string
  capturedAt?: string
  recordingId?: string
  inspection?: { id: string; on: string; team: string; units: string[]; unannounced: boolean }
  externalNumber?: string
}

export interface CaseHazard {
  id: string
  description?: string
  level: string
  levelName: string
  dueOn?: string
  proposedDueOn?: string
  requirement?: string
  state: string
  photosBefore: Photo[]
  photosAfter: Photo[]
}

export interface CaseExposure {
  id: string
  state: string
  title: string
  problem: string
  measure?: string
  place: string
  subjectName?: string
  photos: Photo[]
  draftedBy: string
  reviewedBy?: string
  publishedAt?: string
  /** Why it was sent back or withdrawn. */
  reason?: string
  kind: string
  kindTitle: string
  kindTitleEn: string
  /** Other records of the same case, newest first. */
  more?: CaseExposure[]
}

/** Where a side track stands, such as an extension. */
export interface CaseTrack {
  track: string
  title: string
  titleEn: string
  state: string
  stateEn: string
  facts: { label: string; labelEn: string; value?: string; valueEn?: string; caseId?: string }[]
}

export interface CaseAction {
  command: string
  title: string
  titleEn: string
  primary: boolean
  allowed: boolean
  reason?: string
  reasonEn?: string
  /** Signed with a second factor by who has one. */
  signed: boolean
  etag: string
  schema: CommandSchema
}

export interface CaseView {
  id: string
  number: string
  district: string
  state: string
  stateName: string
  stateNameEn: string
  pending?: string
  severity: Severity
  version: number
  title: string
  registeredAt: string
  brief?: string
  /** The inspection goes out as a random one. */
  asRandom?: boolean
  photos: Photo[]
  hazardType?: string
  keyArea?: string
  leadUnit?: string
  coUnits: string[]
  handler?: { id: string; name: string; deputy?: string; barred?: boolean }
  /** The caller may have no part in it. */
  barred?: boolean
  subject?: Subject
  address?: string
  location?: { lat: number; lng: number }
  street?: string
  findingName?: string
  conclusion?: string
  measure?: string
  clocks: CaseClock[]
  next?: { text: string; textEn: string; by: string; byEn: string; dueAt?: string }
  tips: CaseTip[]
  hazards: CaseHazard[]
  exposure?: CaseExposure
  tracks: CaseTrack[]
  actions: CaseAction[]
}

export interface CaseEvent {
  version: number
  track: string
  event: string
  eventName: string
  eventNameEn: string
  at: string
  by: { name?: string; role: string; unit?: string }
  /** When the code of a second factor behind it was given. */
  signedAt?: string
  text?: string
  /** Pictures that came with it. */
  photos: Photo[]
  /** What was written down on site. */
  visit?: VisitRecord
  /** Its own fields, as far as this person may see them. */
  data?: Readonly<Record<string, unknown>>
  hash: string
  previousHash: string
}

export interface ChainCheck {
  ok: boolean
  events: number
  head: string
  brokenAt?: number
}

/** What a lost race says of the others' steps. */
export interface CaseStep {
  version: number
  event: string
  eventName: string
  eventNameEn: string
  at: string
  by?: string
}
