import type { Light, Photo } from '../api/types.ts'

/** What the desk of exposures is sent. */

export interface ExposureLine {
  id: string
  caseId: string
  caseNumber: string
  kind: string
  kindTitle: string
  kindTitleEn: string
  state: string
  stateTitle: string
  stateTitleEn: string
  title: string
  subjectName?: string
  /** The command that brings it forward, and whether that is the reader's to give. */
  next?: string
  mine: boolean
  isObjected: boolean
  /** The firm asks to be taken off the black list. */
  isAppealed: boolean
  objectBy?: string
  publishAt?: string
  publishedAt?: string
  until?: string
  draftedBy: string
}

/** A running clock that only a public record, or a visit after it, stops. */
export interface OwedClock {
  caseId: string
  caseNumber: string
  title: string
  clock: string
  name: string
  nameEn: string
  dueAt: string
  light: Light
  why: string
  basis: string
}

export interface ExposureDesk {
  records: ExposureLine[]
  owed: OwedClock[]
  more: boolean
}

export interface PublicPhoto extends Photo {
  look?: 'redacted' | 'clean'
}

/** What the public reads, or is to read. */
export interface PublicWords {
  title: string
  problem: string
  measure?: string
  place: string
  subjectName?: string
}

export interface ExposureRecord extends PublicWords {
  id: string
  state: string
  stateTitle: string
  stateTitleEn: string
  kind: string
  kindTitle: string
  kindTitleEn: string
  next?: string
  photos: PublicPhoto[]
  placeReason?: string
  echoReason?: string
  draftedBy: string
  checkedBy?: string
  basis?: string
  reviewedBy?: string
  notice?: { objectBy: string; agreed: boolean; objection?: string; answer?: string }
  publishAt?: string
  publishedAt?: string
  until?: string
  correction?: PublicWords & { photos: PublicPhoto[]; reason: string; draftedBy: string }
  reason?: string
  appeals: Appeal[]
}

/** The firm asked to be taken off the black list; without `by` it did so by its link. */
export interface Appeal {
  plea: string
  pleaTitle: string
  pleaTitleEn: string
  words: string
  by?: string
  at: string
  granted?: boolean
  answer?: string
  answeredBy?: string
}

export interface PublishedVersion extends PublicWords {
  number: number
  publishedAt: string
  street?: string
  responsibleUnit: string
  photos: string[]
  correction?: string
}

export interface Find {
  field: string
  code: string
  message: string
  messageEn: string
}

export interface ExposureView {
  caseId: string
  caseNumber: string
  exposure: ExposureRecord
  versions: PublishedVersion[]
  finds: Find[]
}
