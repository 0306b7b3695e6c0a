import { expect, test } from 'vitest'
import { changed, filtersOf, narrowing } from './filters.ts'

test('reads the address and leaves out what it does not know', () => {
  expect(filtersOf({ view: 'triage', q: '', unit: ['a', 'b'], case: 'c1', severity: 'L2_major' })).toEqual({
    view: 'triage',
    severity: 'L2_major',
  })
})

test('takes a filter away by an empty value', () => {
  expect(changed({ view: 'triage', severity: 'L2_major' }, { severity: '', unit: 'xfjy' })).toEqual({
    view: 'triage',
    unit: 'xfjy',
  })
})

test('counts what narrows the view', () => {
  expect(narrowing({ view: 'triage', q: '出口', sort: 'new', unit: 'xfjy', overdue: 'true' })).toBe(2)
})
