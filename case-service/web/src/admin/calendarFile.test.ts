import { expect, test } from 'vitest'
import { countsOf, readCalendar, withDay } from './calendarFile.ts'

const newYear = { date: '2027-01-01', name: '元旦', off: true }
const madeUp = { date: '2027-02-07', name: '春节', off: false }

test('reads a re-published notice, a pack and plain lines alike, in the order of days', () => {
  const expected = { year: 2027, days: [newYear, madeUp] }
  const published = { year: 2027, days: [{ name: '春节', date: '2027-02-07', isOffDay: false }, { ...newYear, off: undefined, isOffDay: true }] }
  expect(readCalendar(JSON.stringify(published))).toEqual(expected)
  expect(readCalendar(JSON.stringify({ days: [newYear, madeUp] }))).toEqual(expected)
  expect(readCalendar('\uFEFF日期,名称,休或班\r\n2027-02-07，春节，班\n2027-01-01,元旦,休\n')).toEqual(expected)
})

test('says what is wrong with a file, and with which line', () => {
  expect(readCalendar('{"days": [')).toEqual({ fault: 'unreadable' })
  expect(readCalendar('{}')).toEqual({ fault: 'no-days' })
  expect(readCalendar('')).toEqual({ fault: 'no-days' })
  expect(readCalendar('2027-01-01,元旦,休\n2027-01-02,元旦,假')).toEqual({ fault: 'line', line: 2 })
  expect(readCalendar('2027-01-01,元旦,休\n2028-01-01,元旦,休')).toEqual({ fault: 'several-years' })
})

test('counts what is new, changed and gone', () => {
  expect(countsOf([newYear, madeUp], [{ ...newYear, off: false }, { date: '2027-05-01', name: '劳动节', off: true }])).toEqual({
    added: 1,
    changed: 1,
    removed: 1,
  })
  expect(withDay([newYear, madeUp], { ...newYear, name: '新年' })).toEqual([{ ...newYear, name: '新年' }, madeUp])
})
