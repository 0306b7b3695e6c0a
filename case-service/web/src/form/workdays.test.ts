import { expect, test } from 'vitest'
import { isDay, monthOf, plusMonths, plusWorkdays, signOf, workdaysBetween, type CalendarYear } from './workdays.ts'

/** 端午 of 2021: Monday 14 June is off. National Day: 26 September and 9 October are worked. */
const year: CalendarYear = {
  year: 2021,
  days: [
    { date: '2021-06-14', name: '端午节', off: true },
    { date: '2021-09-26', name: '国庆节', off: false },
  ],
}

test('counts working days as deadlines do: not the first day, with the last one', () => {
  expect(workdaysBetween([year], '2021-06-08', '2021-06-08')).toBe(0)
  expect(workdaysBetween([year], '2021-06-08', '2021-06-09')).toBe(1)
  expect(workdaysBetween([year], '2021-06-11', '2021-06-15')).toBe(1)
  expect(workdaysBetween([year], '2021-06-11', '2021-06-01')).toBe(0)
})

test('ends so many working days on a working day', () => {
  expect(plusWorkdays([year], '2021-06-11', 1)).toBe('2021-06-15')
  expect(plusWorkdays([year], '2021-06-08', 5)).toBe('2021-06-16')
  for (const days of [1, 3, 5, 10])
    expect(workdaysBetween([year], '2021-06-08', plusWorkdays([year], '2021-06-08', days))).toBe(days)
})

test('marks days off, days made up and ordinary weekends', () => {
  expect(signOf([year], '2021-06-14')).toEqual({ off: true, name: '端午节' })
  expect(signOf([year], '2021-09-26')).toEqual({ off: false, name: '国庆节' })
  expect(signOf([year], '2021-06-12')).toEqual({ off: true, name: '' })
  expect(signOf([], '2022-01-03')).toEqual({ off: false, name: '' })
})

test('knows days and months', () => {
  expect(isDay('2021-06-08')).toBe(true)
  expect(isDay('soon')).toBe(false)
  expect(monthOf('2024-02-10')).toHaveLength(29)
  expect(plusMonths('2021-01-31', 1)).toBe('2021-02-28')
  expect(plusMonths('2021-01-31', -1)).toBe('2020-12-31')
})
