import type { Problem } from '@shared/request.ts'
import { plain } from '../storage.ts'
import type { District, Receipt, TipBody } from '../api.ts'
import { type Draft, QUESTIONS } from './draft.ts'

interface OnItsWay {
  /** Idempotency-Key: sent again after a lost answer, it brings the same receipt. */
  key: string
  queuedAt: string
  district: string
}

/** Not yet with the server, or nobody knows. */
export interface Waiting extends OnItsWay {
  state: 'waiting'
  draft: Draft
  /** The body as it was first sent: the same key must always carry the same body. */
  body?: TipBody
}

/** The server said what is wrong with it; the person corrects it. */
export interface Refused extends OnItsWay {
  state: 'refused'
  draft: Draft
  problem: Problem
}

/** The server has it. Of the tip nothing stays on this device but its receipt. */
export interface Sent extends OnItsWay {
  state: 'sent'
  receipt: Omit<Receipt, 'tipId'>
}

/** A tip on its way. It waits in this device's storage until the server has it, whatever happens to the page. */
export type Submission = Waiting | Refused | Sent

export function submissionOf(draft: Draft, district: District, now: Date): Waiting {
  const whole = { ...plain(draft), address: addressOf(draft, district) }
  return { key: draft.key, queuedAt: now.toISOString(), district: district.code, draft: whole, state: 'waiting' }
}

/** The address in words, with the street in front unless the words name it. */
export function addressOf(draft: Pick<Draft, 'address' | 'street'>, district: Pick<District, 'streets'>): string {
  const typed = draft.address.trim()
  const street = district.streets.find(({ code }) => code === draft.street)?.name ?? ''
  return typed.includes(street) ? typed : [street, typed].filter((part) => part !== '').join(' ')
}

/** The tip as the API takes it; what nobody answered is left out. */
export function bodyOf({ draft, district }: Pick<Waiting, 'draft' | 'district'>): TipBody {
  const { place } = draft
  const uploads = draft.photos.flatMap((photo) => (photo.upload ? [photo.upload.id] : []))
  return {
    channel: 'web',
    district,
    identityMode: draft.identityMode,
    relation: draft.relation,
    ...given('description', draft.description.trim()),
    ...given('hazardType', draft.hazardType),
    ...given('address', draft.address.trim()),
    ...(draft.subjectName.trim() === '' ? {} : { subject: { name: draft.subjectName.trim() } }),
    ...(place ? { location: locationOf(place) } : {}),
    ...answersOf(draft),
    ...(uploads.length > 0 ? { uploads } : {}),
    ...(draft.contact && draft.identityMode !== 'anonymous' ? { contact: draft.contact } : {}),
  }
}

function given<K extends string>(name: K, text: string): { [P in K]?: string } {
  return text === '' ? {} : ({ [name]: text } as { [P in K]?: string })
}

function locationOf({ lat, lng, accuracyM }: NonNullable<Draft['place']>): NonNullable<TipBody['location']> {
  return { lat, lng, crs: 'wgs84', ...(accuracyM === undefined ? {} : { accuracyM }) }
}

function answersOf({ answers }: Draft): Pick<TipBody, 'answers'> {
  const known = QUESTIONS.filter((question) => answers[question] === 'yes' || answers[question] === 'no')
  if (known.length === 0) return {}
  return { answers: Object.fromEntries(known.map((question) => [question, answers[question] === 'yes'])) }
}
