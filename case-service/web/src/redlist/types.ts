import type { Photo } from '../api/types.ts'

/** A firm that is named for what it does well. */

export interface EntryWords {
  title: string
  firm: string
  uscc?: string
  said: string
  place: string
  street?: string
  unit: string
  unitName: string
  until: string
  photos: Photo[]
}

export interface Entry {
  id: string
  kind: string
  kindTitle: string
  kindTitleEn: string
  stage: 'proposed' | 'rejected' | 'shown' | 'removed' | 'expired'
  stageTitle: string
  stageTitleEn: string
  words: EntryWords
  publishedAt?: string
  /** What somebody else is to decide on; without words it is to be removed. */
  waiting?: { words?: EntryWords; reason?: string; by: string; at: string }
  /** Whether that is the reader's to do. */
  mine: boolean
  onBlackList: boolean
  version: number
  log: { at: string; act: string; by?: string; reason?: string }[]
}

/** What is typed. */
export interface EntryDraft {
  kind: string
  title: string
  firm: string
  uscc: string
  said: string
  place: string
  street: string
  unit: string
  until: string
  photos: Photo[]
}
