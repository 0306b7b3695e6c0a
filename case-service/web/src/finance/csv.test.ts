import { expect, test } from 'vitest'
import { cell, csvOf } from './csv.ts'

test('words that look like a formula stay words', () => {
  for (const text of ['=1+1', '+86', '-1', '@SUM(A1)', '\t=1']) expect(cell(text)).toBe(`"'${text}"`)
  expect(cell('凭 "1" 号')).toBe('"凭 ""1"" 号"')
  expect(cell(21_600)).toBe('21600')
  expect(cell(undefined)).toBe('""')
})

test('the ledger holds numbers, amounts and days, and nobody', () => {
  const paid = {
    rewardNo: 'JL202100001',
    yuan: 21_600,
    claimedOn: '2021-10-13',
    status: 'paid',
    payee: { name: '张**', idNumber: '3302**', account: '**1234' },
    paidOn: '2021-10-15',
    voucher: '=cmd',
  } as const
  const text = csvOf(['编号', '金额', '领奖', '付款', '凭证'], [paid])
  expect(text).toBe(
    '\ufeff"编号","金额","领奖","付款","凭证"\r\n"JL202100001",21600,"2021-10-13","2021-10-15","\'=cmd"\r\n',
  )
})
