import { beforeEach, expect, test } from 'vitest'
import { language } from '@shared/preferences.ts'
import { caseAloud, daysAfter, toldAloud } from './tellings.ts'

beforeEach(() => {
  language.value = 'zh'
})

test('says the sentence with number and day', () => {
  expect(toldAloud('accepted', { number: 'JB20210608-7K3M9Q', before: `${new Date().getFullYear()}-07-08` })).toMatch(
    /^您反映的问题已受理，编号 JB20210608-7K3M9Q，预计于7月8日/,
  )
  expect(toldAloud('pending', {})).toContain('登记后显示')
})

test('says why it is not accepted, and where to turn', () => {
  expect(toldAloud('declined', { reason: '同一事项已经受理', org: ' 区民政局 ' })).toBe(
    '因同一事项已经受理，本平台不予受理；您可向区民政局反映。',
  )
  expect(toldAloud('declined', { reason: '同一事项已经受理', org: '' })).toBe('因同一事项已经受理，本平台不予受理。')
  expect(toldAloud('declined', {})).toBe('')
})

test('tells how a case stands, and neither since when nor who', () => {
  expect(caseAloud('核查中', undefined)).toBe('您反映的问题已有案件，目前核查中。')
})

test('counts calendar days without the first', () => {
  expect(daysAfter('2021-06-08', 30)).toBe('2021-07-08')
})
