import { language } from '@shared/preferences.ts'
import { beforeEach, expect, test } from 'vitest'
import { checkPlace, checkWhat, checkWho, controlOf, lineOf } from './checks.ts'
import { emptyDraft } from './draft.ts'

beforeEach(() => {
  language.value = 'zh'
})

test('asks for one of a photograph and a sentence', () => {
  expect(checkWhat(emptyDraft()).map(({ field }) => field)).toEqual(['photos'])
  expect(checkWhat({ ...emptyDraft(), description: '出口上锁' })).toEqual([])
  expect(checkWhat({ ...emptyDraft(), photos: [{ id: 'a', facts: {} }] })).toEqual([])
})

test('names the photograph that the server refused, and why', () => {
  const refusal = { title: '这张照片打不开。', titleEn: 'This photo cannot be opened.' }
  const [line] = checkWhat({ ...emptyDraft(), photos: [{ id: 'a', facts: {}, refusal }] })
  expect(line!.field).toBe('photo-a')
  expect(line!.text).toContain('这张照片打不开。')
})

test('counts characters as people do', () => {
  expect(checkWhat({ ...emptyDraft(), description: '𠮷'.repeat(10_000) })).toEqual([])
  expect(checkWhat({ ...emptyDraft(), description: '字'.repeat(10_001) })).toHaveLength(1)
  const long = { ...emptyDraft(), address: '路'.repeat(501), subjectName: '厂'.repeat(201) }
  expect(checkPlace(long).map(({ field }) => field)).toEqual(['address', 'subject'])
})

test('asks for a contact only where one is needed', () => {
  const draft = emptyDraft()
  expect(checkWho(draft, 'nonsense')).toEqual([])
  expect(checkWho({ ...draft, identityMode: 'sealed' }, '')).toEqual([])
  expect(checkWho({ ...draft, identityMode: 'sealed' }, '1380')).toHaveLength(1)
  expect(checkWho({ ...draft, identityMode: 'real_name' }, '')).toHaveLength(1)
  expect(checkWho({ ...draft, identityMode: 'real_name' }, '13800000000')).toEqual([])
  const contact = { kind: 'phone' as const, keyId: 'k', enc: 'e', ciphertext: 'c' }
  expect(checkWho({ ...draft, identityMode: 'real_name', contact }, '')).toEqual([])
})

test('leads from a field of the answer to its control', () => {
  expect(controlOf('uploads[1]')).toEqual({ step: 'what', id: 'photos' })
  expect(controlOf('location.lat')).toEqual({ step: 'place', id: 'map' })
  expect(controlOf('contact.value')).toEqual({ step: 'who', id: 'contact' })
  language.value = 'en'
  expect(lineOf({ field: 'address', code: 'too-long', message: '太长', messageEn: 'Too long' })).toEqual({
    field: 'address',
    text: 'Too long',
  })
})
