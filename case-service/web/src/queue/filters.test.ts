import { expect, test } from 'vitest'
import { adding, asked, changed, chipsOf, clearing, filtersOf, removing } from './filters.ts'

test('reads the address and leaves out what it does not know', () => {
  expect(filtersOf({ view: 'triage', q: '', unit: ['a', 'b'], case: 'c1', severity: 'L2_major', street: '330205001' })).toEqual({
    view: 'triage',
    severity: 'L2_major',
    street: '330205001',
  })
})

test('takes a filter away by an empty value', () => {
  expect(changed({ view: 'triage', severity: 'L2_major' }, { severity: '', unit: 'xfjy' })).toEqual({
    view: 'triage',
    unit: 'xfjy',
  })
})

test('makes a chip of each thing that narrows the list, and none of view and order', () => {
  expect(chipsOf({ view: 'triage', sort: 'new', status: 'accepted,assigned', q: '出口', from: '2021-06-01' })).toEqual([
    { name: 'from', value: '2021-06-01' },
    { name: 'q', value: '出口' },
    { name: 'status', value: 'accepted' },
    { name: 'status', value: 'assigned' },
  ])
})

test('adds a value beside the others, or in place of the one there can be', () => {
  const filters = { status: 'accepted', unit: 'xfjy' }
  expect(adding(filters, { name: 'status', value: 'assigned' })).toEqual({ status: 'accepted,assigned' })
  expect(adding(filters, { name: 'status', value: 'accepted' })).toEqual({ status: 'accepted' })
  expect(adding(filters, { name: 'unit', value: 'zjj' })).toEqual({ unit: 'zjj' })
})

test('takes one value away and leaves the others', () => {
  const filters = { status: 'accepted,assigned', q: '出口' }
  expect(removing(filters, { name: 'status', value: 'accepted' })).toEqual({ status: 'assigned' })
  expect(changed(filters, removing(filters, { name: 'q', value: '出口' }))).toEqual({ status: 'accepted,assigned' })
  expect(changed({ ...filters, view: 'triage' }, clearing(filters))).toEqual({ view: 'triage' })
})

test('asks the service for what a kept view holds, not for its name', () => {
  expect(asked({ saved: 'v1', status: 'accepted' })).toEqual({ status: 'accepted' })
})
