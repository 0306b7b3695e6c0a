import { language } from '@shared/preferences.ts'
import { beforeEach, expect, test } from 'vitest'
import { briefly, listed, timeLeft } from './words.ts'

const now = new Date('2021-06-08T09:12:00+08:00')

beforeEach(() => {
  language.value = 'zh'
})

test('says the time left in words', () => {
  expect(timeLeft('2021-06-08T12:30:00+08:00', now)).toBe('还剩 3 小时')
  expect(timeLeft('2021-06-05T09:12:00+08:00', now)).toBe('已超 3 天')
  language.value = 'en'
  expect(timeLeft('2021-06-09T23:59:59+08:00', now)).toBe('1 d left')
})

test('shows the time of today and the day of any other day, in Shanghai', () => {
  expect(briefly('2021-06-08T00:05:00+08:00', now)).toBe('00:05')
  expect(briefly('2021-06-07T23:59:00+08:00', now)).toBe('6月7日')
  expect(briefly('2020-12-31T08:00:00+08:00', now)).toBe('2020年12月31日')
})

test('joins only what is there', () => {
  expect(listed(['慈城镇', undefined, '', '随手拍'])).toBe('慈城镇、随手拍')
})
