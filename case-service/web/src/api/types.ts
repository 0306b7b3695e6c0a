import type { Ring } from '@shared/map/projection.ts'

/** What the staff API of case-service sends and takes. */

import type { VisitRecord } from '../field/types.ts'

export type Light = 'green' | 'yellow' | 'red'
export type Severity = 'L0_info' | 'L1_emergency' | 'L2_major' | 'L3_serious' | 'L4_general'

export interface User {
  id: string
  username: string
  name: string
  district?: string
  unit?: string
  unitName?: string
  roles: string[]
  mustChangePassword: boolean
  /** A second factor, and what the installation says of it to the person's roles. */
  totp: { enrolled: boolean; advice: 'free' | 'urged' | 'required' }
}

export interface SessionAnswer {
  token: string
  expiresAt: string
  user: User
}

export interface RowClock {
  key: string
  dueAt: string
  light: Light
  text: string
}

export interface CaseRow {
  id: string
  number: string
  district: string
  state: string
  stateName: string
  stateNameEn: string
  severity: Severity
  title: string
  place?: string
  street?: string
  channel?: string
  hazardType?: string
  leadUnit?: string
  leadUnitName?: string
  registeredAt: string
  identityMode?: string
  photo?: string
  location?: { lat: number; lng: number }
  clock?: RowClock
  version: number
}

export interface CasePage {
  items: CaseRow[]
  next?: string
  total: string
}

export interface StandardView {
  id: string
  name: string
  nameEn: string
  query: string
  count: string
}

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

export interface Unit {
  code: string
  name: string
  kind: string
  open: boolean
  aliases: UnitAlias[]
}

/** An old or another name; without `until` it still means the unit. */
export interface UnitAlias {
  name: string
  source: string
  from?: string | null
  until?: string | null
}

export interface Street {
  code: string
  name: string
  unit: string
  aliases: string[]
}

export interface Category {
  taxonomy: string
  code: string
  parent: string
  name: string
  nameEn: string
}

export interface DistrictLine {
  code: string
  name: string
  nameEn?: string
}

export interface District extends DistrictLine {
  outline: Ring[]
  officeName: string
  numberPrefix: string
  units: Unit[]
  streets: Street[]
  categories: Category[]
  calendarYears: number[]
  /** Years that deadlines reach and whose days off nobody gave yet. */
  missingCalendarYears: number[]
}

export interface Person {
  id: string
  name: string
  district?: string
  unit?: string
  unitName?: string
  roles: string[]
  username?: string
  open?: boolean
  mustChangePassword?: boolean
  /** First and last day included, and who stands in. */
  leave?: { from: string; until: string; deputy: string }
}

export interface PropertySchema {
  type: string
  title: string
  'x-title-en'?: string
  description?: string
  'x-description-en'?: string
  'x-widget': string
  'x-enum-names'?: string[]
  'x-enum-names-en'?: string[]
  enum?: string[]
  not?: { enum: string[] }
  default?: unknown
  maxLength?: number
  minLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  items?: PropertySchema | ObjectSchema
}

export interface ObjectSchema {
  type: 'object'
  properties: Record<string, PropertySchema>
  required?: string[]
}

export type CommandSchema = ObjectSchema
