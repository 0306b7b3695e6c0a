import type { SealedContact } from '@shared/contact/sealing.ts'
import { randomUuid } from '@shared/uuid.ts'
import type { Intake } from '../api/intake.ts'
import { isPublished } from './channels.ts'
import { pointIn, type Crs } from './coordinates.ts'

export type YesNo = 'yes' | 'no' | 'unknown'
export type Question = 'injured' | 'ongoing' | 'flammable'
export type IdentityMode = Intake['StaffTipBody']['identityMode']
export type Told = NonNullable<Intake['StaffTipBody']['told']>

export const QUESTIONS: readonly Question[] = ['injured', 'ongoing', 'flammable']
export const MODES: readonly IdentityMode[] = ['anonymous', 'sealed', 'real_name']
export const TOLD: readonly Told[] = ['accepted', 'pending', 'declined']
export const PICTURES = 9

export interface Picture {
  id: string
  name: string
}

/** A tip as it is being keyed in. It lies in this page's memory alone; a contact only as ciphertext. */
export interface Entry {
  /** The Idempotency-Key of the tip it becomes; its contact is sealed to it and its draft named by it. */
  key: string
  channel: string
  description: string
  address: string
  coordinates: string
  crs: Crs
  subject: string
  uscc: string
  hazardType: string
  answers: Partial<Record<Question, YesNo>>
  pictures: Picture[]
  identityMode: IdentityMode
  relation: string
  contact?: SealedContact
  told: Told | ''
  sourceUrl: string
  sourceAccount: string
  /** As a local date and time of Shanghai. */
  sourceAt: string
  recordingId: string
}

export function emptyEntry(channel: string): Entry {
  return {
    key: randomUuid(),
    channel,
    description: '',
    address: '',
    coordinates: '',
    crs: 'gcj02',
    subject: '',
    uscc: '',
    hazardType: '',
    answers: {},
    pictures: [],
    identityMode: 'anonymous',
    relation: 'public',
    told: '',
    sourceUrl: '',
    sourceAccount: '',
    sourceAt: '',
    recordingId: '',
  }
}

/** Whether there is anything that would be lost. */
export function isTouched(entry: Entry): boolean {
  const { description, address, subject, pictures, contact, sourceUrl } = entry
  return pictures.length > 0 || contact !== undefined || [description, address, subject, sourceUrl].join('').trim() !== ''
}

/** People in danger come before the form: the same line as on the public page. */
export function isUrgent({ answers }: Pick<Entry, 'answers'>): boolean {
  return answers.injured === 'yes' || (answers.ongoing === 'yes' && answers.flammable === 'yes')
}

/** What is sent: nothing of what was left empty. */
export function bodyOf(entry: Entry): Intake['StaffTipBody'] {
  const point = pointIn(entry.coordinates)
  const subject = given(entry.subject)
  const answers = answersOf(entry)
  return {
    channel: entry.channel,
    identityMode: entry.identityMode,
    relation: entry.relation,
    ...some('description', given(entry.description)),
    ...some('address', given(entry.address)),
    ...some('location', point && { ...point, crs: entry.crs }),
    ...some('subject', subject === undefined ? undefined : { name: subject, ...some('uscc', given(entry.uscc)) }),
    ...some('hazardType', given(entry.hazardType)),
    ...some('answers', Object.keys(answers).length > 0 ? answers : undefined),
    ...some('uploads', entry.pictures.length > 0 ? entry.pictures.map(({ id }) => id) : undefined),
    ...some('contact', entry.identityMode === 'anonymous' ? undefined : entry.contact),
    ...some('told', entry.told === '' ? undefined : entry.told),
    ...some('source', isPublished(entry.channel) ? sourceOf(entry) : undefined),
    ...some('recordingId', given(entry.recordingId)),
  }
}

/** An entry as its draft was kept: a sealed contact stays sealed. */
export function entryOf({ key, tip }: Pick<Intake['DraftView'], 'key' | 'tip'>): Entry {
  const { location, subject, answers = {}, uploads = [], source, contact, told } = tip
  return {
    ...emptyEntry(tip.channel ?? 'other'),
    key,
    description: tip.description ?? '',
    address: tip.address ?? '',
    coordinates: location ? `${location.lat}, ${location.lng}` : '',
    crs: location?.crs ?? 'gcj02',
    subject: subject?.name ?? '',
    uscc: subject?.uscc ?? '',
    hazardType: tip.hazardType ?? '',
    answers: Object.fromEntries(QUESTIONS.filter((q) => answers[q] !== undefined).map((q) => [q, yesNo(answers[q])])),
    pictures: uploads.map((id) => ({ id, name: '' })),
    identityMode: tip.identityMode ?? 'anonymous',
    relation: tip.relation ?? 'public',
    ...(contact?.keyId ? { contact: contact as SealedContact } : {}),
    told: told ?? '',
    sourceUrl: source?.url ?? '',
    sourceAccount: source?.account ?? '',
    sourceAt: source?.capturedAt ? shanghai(source.capturedAt) : '',
    recordingId: tip.recordingId ?? '',
  }
}

export function answersOf({ answers }: Pick<Entry, 'answers'>): Intake['Answers'] {
  const known = QUESTIONS.filter((question) => answers[question] === 'yes' || answers[question] === 'no')
  return Object.fromEntries(known.map((question) => [question, answers[question] === 'yes']))
}

function sourceOf(entry: Entry): Intake['Published'] | undefined {
  const url = given(entry.sourceUrl)
  return url === undefined
    ? undefined
    : {
        url,
        ...some('account', given(entry.sourceAccount)),
        ...some('capturedAt', entry.sourceAt === '' ? undefined : new Date(`${entry.sourceAt}:00+08:00`).toISOString()),
      }
}

function shanghai(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16)
}

function yesNo(value: boolean | undefined): YesNo {
  return value ? 'yes' : 'no'
}

function given(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim()
}

function some<K extends string, V>(name: K, value: V | undefined): { [key in K]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { [key in K]: V })
}
