import type { ErrorLine } from '@shared/components/ErrorSummary.vue'
import { sentenceOf, type FieldError } from '@shared/request.ts'
import { named, texts } from '@shared/texts.ts'
import { contactOf } from '@shared/contact/contact.ts'
import type { Draft } from './draft.ts'

export type Step = 'what' | 'place' | 'who'
export const STEPS: readonly Step[] = ['what', 'place', 'who']

/** Characters the API takes. */
export const LONGEST_DESCRIPTION = 10_000
export const LONGEST_ADDRESS = 500
export const LONGEST_NAME = 200

const t = texts({
  nothing: ['请拍一张照片，或者写一句话', 'Take a photo, or write one sentence'],
  long: ['{what}太长了，请删到 {n} 个字以内', '{what} is too long: please keep it within {n} characters'],
  description: ['描述', 'The description'],
  address: ['地址', 'The address'],
  name: ['单位名称', 'The name'],
  photo: ['第 {n} 张照片：{why}请删除后重拍', 'Photo {n}: {why} Please remove it and take it again'],
  noContact: ['实名举报要留手机号码或邮箱', 'With your real name, please leave a phone number or an e-mail address'],
  badContact: [
    '这个号码或邮箱好像不完整，请再看一下，例如 13800000000',
    'This number or address seems incomplete; please check it, for example 13800000000',
  ],
})

/** What must be put right before the next step; fields carry the ids of their controls. */
export function checkWhat(draft: Draft): ErrorLine[] {
  const refused = draft.photos.flatMap((photo, index) =>
    photo.refusal ? [{ field: `photo-${photo.id}`, text: t('photo', { n: index + 1, why: sentenceOf(photo.refusal) }) }] : [],
  )
  if (draft.photos.length === 0 && draft.description.trim() === '') return [{ field: 'photos', text: t('nothing') }]
  return [...refused, ...tooLong('description', t('description'), draft.description, LONGEST_DESCRIPTION)]
}

export function checkPlace(draft: Draft): ErrorLine[] {
  return [
    ...tooLong('address', t('address'), draft.address, LONGEST_ADDRESS),
    ...tooLong('subject', t('name'), draft.subjectName, LONGEST_NAME),
  ]
}

/** @param typed the contact field; empty when the contact lies sealed in the draft already */
export function checkWho(draft: Draft, typed: string): ErrorLine[] {
  if (draft.identityMode === 'anonymous') return []
  const left = typed.trim() !== ''
  if (left && !contactOf(typed)) return [{ field: 'contact', text: t('badContact') }]
  if (!left && !draft.contact && draft.identityMode === 'real_name') return [{ field: 'contact', text: t('noContact') }]
  return []
}

/** The step and the control that a bad field of the server's answer belongs to. */
export function controlOf(field: string): { step: Step; id: string } {
  const root = field.split(/[.[]/)[0]!
  return CONTROLS[root] ?? { step: 'what', id: 'description' }
}

const CONTROLS: Readonly<Record<string, { step: Step; id: string }>> = {
  description: { step: 'what', id: 'description' },
  uploads: { step: 'what', id: 'photos' },
  answers: { step: 'what', id: 'question-injured' },
  location: { step: 'place', id: 'map' },
  address: { step: 'place', id: 'address' },
  subject: { step: 'place', id: 'subject' },
  hazardType: { step: 'place', id: 'hazard-type' },
  identityMode: { step: 'who', id: 'mode-anonymous' },
  relation: { step: 'who', id: 'relation' },
  contact: { step: 'who', id: 'contact' },
}

/** The server's own words for a bad field. */
export function lineOf(error: FieldError): ErrorLine {
  return { field: controlOf(error.field).id, text: named(error.message, error.messageEn) }
}

function tooLong(field: string, what: string, text: string, most: number): ErrorLine[] {
  return [...text.trim()].length > most ? [{ field, text: t('long', { what, n: most }) }] : []
}
