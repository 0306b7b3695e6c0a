import { expect, test } from 'vitest'
import { lastFourMatch, receiptIn } from './receipt.ts'

const whole = { tipNumber: 'JB20210608-7K3M9Q', receiptCode: '7K3M-9QRS-TVWX-YZ01' }

test.each([
  ['安哨 举报编号 JB20210608-7K3M9Q 查询码 7K3M-9QRS-TVWX-YZ01'],
  ['Anshao report JB20210608-7K3M9Q code 7K3M-9QRS-TVWX-YZ01'],
  ['jb20210608-7k3m9q\n7k3m 9qrs tvwx yz01'],
  ['JB20210608 7K3M9Q 7K3M9QRSTVWXYZ01'],
  ['\uff2a\uff2220210608-7K3M9Q 7K3M\uff0d9QRS\uff0dTVWX\uff0dYZ01'],
])('finds number and code in %s', (text) => {
  expect(receiptIn(text)).toEqual(whole)
})

test('reads letters that look like digits as digits', () => {
  expect(receiptIn('7K3M-9QRS-TVWX-YZOI').receiptCode).toBe('7K3M-9QRS-TVWX-YZ01')
  expect(receiptIn('JB20210608-7K3MO1').tipNumber).toBe('JB20210608-7K3M01')
})

test('finds one of them alone', () => {
  expect(receiptIn(whole.tipNumber)).toEqual({ tipNumber: whole.tipNumber })
  expect(receiptIn(whole.receiptCode)).toEqual({ receiptCode: whole.receiptCode })
})

test('finds nothing in what is too short, too long or no code', () => {
  expect(receiptIn('JB2021-7K3')).toEqual({})
  expect(receiptIn('7K3M-9QRS-TVWX-YZ0')).toEqual({})
  expect(receiptIn('7K3M-9QRS-TVWX-YZ01-7')).toEqual({})
  expect(receiptIn('UUUU-UUUU-UUUU-UUUU')).toEqual({})
  expect(receiptIn('')).toEqual({})
})

test('compares the last four as they come', () => {
  expect(lastFourMatch(whole.receiptCode, 'yz01')).toBe(true)
  expect(lastFourMatch(whole.receiptCode, ' YZ-O1 ')).toBe(true)
  expect(lastFourMatch(whole.receiptCode, 'YZ02')).toBe(false)
})
