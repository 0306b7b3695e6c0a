import { expect, test } from 'vitest'
import { bodyOf, draftOf, lookOf } from './drafts.ts'
import type { Place } from './types.ts'

const place: Place = {
  id: '1',
  name: '测试木业',
  address: '慈城镇',
  unit: 'xfjy',
  unitName: '消防',
  level: 'major',
  levelTitle: '重大风险',
  levelTitleEn: 'Major',
  risks: [{ what: '粉尘', level: 'major', levelTitle: '', levelTitleEn: '' }],
  surveyedOn: '2021-06-15',
  nextOn: '2021-09-15',
  overdue: false,
}

test('begins with what the last survey found, on another day', () => {
  const draft = draftOf(place, 'zjj')
  expect(draft.unit).toBe('xfjy')
  expect(draft.risks).toEqual([{ what: '粉尘', level: 'major' }])
  expect(draft.surveyedOn).toBe('')
  expect(draftOf(undefined, 'zjj').unit).toBe('zjj')
})

test('sends nothing that nobody wrote', () => {
  const draft = { ...draftOf(place, ''), risks: [{ what: '粉尘', level: 'low' }, { what: ' ', level: '' }] }
  expect(bodyOf(draft)).toEqual({
    name: '测试木业',
    address: '慈城镇',
    unit: 'xfjy',
    risks: [{ what: '粉尘', level: 'low' }],
  })
})

test('shows what is grave in red', () => {
  expect(lookOf('major')).toBe('danger')
  expect(lookOf('low')).toBe('')
})
