import { expect, test } from 'vitest'
import { remaining } from './remaining.ts'

const now = new Date('2021-06-08T09:12:00+08:00')

function at(text: string) {
  return remaining(new Date(text), now)
}

test('says the time left in the unit a person would use', () => {
  expect(at('2021-06-08T09:42:00+08:00')).toEqual({ late: false, amount: 30, unit: 'minute' })
  expect(at('2021-06-08T12:30:00+08:00')).toEqual({ late: false, amount: 3, unit: 'hour' })
  expect(at('2021-06-09T23:59:59+08:00')).toEqual({ late: false, amount: 1, unit: 'day' })
  expect(at('2021-07-08T23:59:59+08:00')).toEqual({ late: false, amount: 30, unit: 'day' })
})

test('never promises more than there is', () => {
  expect(at('2021-06-08T10:11:59+08:00')).toEqual({ late: false, amount: 59, unit: 'minute' })
  expect(at('2021-06-09T09:11:59+08:00')).toEqual({ late: false, amount: 23, unit: 'hour' })
})

test('says how late it is', () => {
  expect(at('2021-06-08T09:11:40+08:00')).toEqual({ late: true, amount: 1, unit: 'minute' })
  expect(at('2021-06-05T09:12:00+08:00')).toEqual({ late: true, amount: 3, unit: 'day' })
})

test('counts the very moment as not yet late', () => {
  expect(at('2021-06-08T09:12:00+08:00').late).toBe(false)
})
