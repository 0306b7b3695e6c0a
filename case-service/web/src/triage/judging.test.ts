import { expect, test } from 'vitest'
import type { Field } from '../form/schema.ts'
import { aRow } from '../testing/cases.ts'
import { acceptValues, assignValues, factsOf, inOrder, nextType, suggestedTypes } from './judging.ts'
import type { Suggestion, SuggestedType } from './types.ts'

function aField(name: string, changes: Partial<Field> = {}): Field {
  return {
    name,
    widget: 'text',
    zh: name,
    en: name,
    hint: undefined,
    required: true,
    many: false,
    integer: false,
    options: [],
    without: [],
    fields: [],
    initial: undefined,
    minLength: undefined,
    maxLength: undefined,
    minimum: undefined,
    maximum: undefined,
    minItems: undefined,
    maxItems: undefined,
    ...changes,
  }
}

function type(code: string): SuggestedType {
  return { code, name: code, nameEn: code, confidence: 0.9, reason: '', reasonEn: '' }
}

const suggestion: Suggestion = {
  hazardTypes: [type('fire_exit'), type('electric')],
  secondOpinion: { hazardType: type('gas'), agreement: 'disagree', note: '', noteEn: '' },
  vacuous: { isVacuous: false, reason: '', reasonEn: '' },
}
const options = ['fire_exit', 'electric', 'gas'].map((value) => ({ value, zh: value, en: value }))
const hazardType = aField('hazardType', { widget: 'select', options })

test('begins with the likeliest type, unless the reporter chose one', () => {
  expect(acceptValues([hazardType], suggestion).hazardType).toBe('fire_exit')
  expect(acceptValues([{ ...hazardType, initial: 'gas' }], suggestion).hazardType).toBe('gas')
  expect(acceptValues([hazardType], undefined).hazardType).toBe('')
})

test('takes no type that the form does not offer', () => {
  expect(acceptValues([{ ...hazardType, options: options.slice(1) }], suggestion).hazardType).toBe('electric')
})

test('goes round the suggested types, each once', () => {
  expect(suggestedTypes(suggestion).map(({ code }) => code)).toEqual(['fire_exit', 'electric', 'gas'])
  expect(nextType(suggestion, 'fire_exit')).toBe('electric')
  expect(nextType(suggestion, 'gas')).toBe('fire_exit')
  expect(nextType(suggestion, '')).toBe('fire_exit')
  expect(nextType(undefined, '')).toBeUndefined()
})

test('asks for a route by the facts that are given', () => {
  expect(factsOf({ hazardType: '' })).toBeUndefined()
  expect(factsOf({ hazardType: 'gas', severity: 'L2_major', keyArea: '', targetTags: ['a', 'b'], place: 'x' })).toBe(
    'hazardType=gas&severity=L2_major&targetTags=a%2Cb',
  )
})

test('lets a new route replace what the person has not touched', () => {
  const fields = [aField('leadUnit', { initial: 'xfjy' }), aField('brief', { initial: '核查' })]
  expect(assignValues(fields, { leadUnit: 'zjj', brief: '请先联系' }, new Set(['brief']))).toEqual({
    leadUnit: 'xfjy',
    brief: '请先联系',
  })
})

test('gives emergencies first, then what is due first', () => {
  const clock = (dueAt: string) => ({ key: 'triage', dueAt, light: 'green', text: '' }) as const
  const rows = [
    aRow('1', { clock: clock('2021-06-09T15:59:59Z') }),
    aRow('2'),
    aRow('3', { clock: clock('2021-06-08T15:59:59Z') }),
    aRow('4', { severity: 'L1_emergency' }),
  ]
  expect(inOrder(rows).map(({ id }) => id)).toEqual(['4', '3', '1', '2'])
})
