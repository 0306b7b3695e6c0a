import { beforeEach, expect, test } from 'vitest'
import { clock, dateOfPaper, day, dayWithWeekday, moment } from './dates.ts'
import { language } from './preferences.ts'

const now = new Date('2021-06-08T01:12:00Z')

beforeEach(() => {
  language.value = 'zh'
})

test('shows times in Shanghai wherever the reader is', () => {
  expect(moment('2021-06-08T01:12:00Z', now)).toBe('6月8日 09:12')
  expect(clock('2021-06-08T16:05:00Z')).toBe('00:05')
})

test('takes a plain date as that day', () => {
  expect(day('2021-06-09', now)).toBe('6月9日')
  expect(dayWithWeekday('2021-06-09', now)).toBe('6月9日周三')
})

test('names the year when it is another one', () => {
  expect(day('2022-01-03', now)).toBe('2022年1月3日')
})

test('speaks English', () => {
  language.value = 'en'
  expect(day('2021-06-09', now)).toBe('9 June')
})

test('a paper is never without its year', () => {
  expect(dateOfPaper('2021-06-08T16:05:00Z')).toBe('2021年6月9日')
})
