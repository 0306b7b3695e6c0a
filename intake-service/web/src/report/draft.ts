import { randomUuid } from '@shared/uuid.ts'
import type { SealedContact } from '@shared/contact/sealing.ts'
import type { DraftPhoto } from './photo/draftPhoto.ts'
import type { ChosenPlace } from './place/chosenPlace.ts'

export type YesNo = 'yes' | 'no' | 'unknown'
export type Question = 'injured' | 'ongoing' | 'flammable'
export type IdentityMode = 'anonymous' | 'sealed' | 'real_name'
export type Relation = 'public' | 'employee' | 'employee_family' | 'unknown'

export const QUESTIONS: readonly Question[] = ['injured', 'ongoing', 'flammable']
export const MODES: readonly IdentityMode[] = ['anonymous', 'sealed', 'real_name']
export const RELATIONS: readonly Relation[] = ['public', 'employee', 'employee_family', 'unknown']

/** What somebody has typed so far. It lies in this device's storage; a contact only as ciphertext. */
export interface Draft {
  /** The Idempotency-Key of the tip it becomes: made at the start, so that a lost answer can be asked for again. */
  key: string
  description: string
  photos: DraftPhoto[]
  answers: Partial<Record<Question, YesNo>>
  place?: ChosenPlace
  street: string
  address: string
  subjectName: string
  hazardType: string
  identityMode: IdentityMode
  relation: Relation
  contact?: SealedContact
}

export function emptyDraft(): Draft {
  return {
    key: randomUuid(),
    description: '',
    photos: [],
    answers: {},
    street: '',
    address: '',
    subjectName: '',
    hazardType: '',
    identityMode: 'anonymous',
    relation: 'unknown',
  }
}

/** Whether somebody began to write: an untouched draft is not worth a word. */
export function isTouched(draft: Draft): boolean {
  return draft.photos.length > 0 || draft.description.trim() !== ''
}
