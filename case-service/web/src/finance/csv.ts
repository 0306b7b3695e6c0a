import type { Payout } from './types.ts'

/** With which a spreadsheet begins a formula. */
const formula = /^[=+\-@\t\r]/

/** One cell: quoted, and words that look like a formula kept words by an apostrophe. */
export function cell(value: string | number | undefined): string {
  if (typeof value === 'number') return String(value)
  const text = value ?? ''
  return `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
}

/** The ledger as a spreadsheet reads it: UTF-8 with its mark, CRLF. Payees are in no export. */
export function csvOf(head: readonly string[], payouts: readonly Payout[]): string {
  const rows = payouts.map(({ rewardNo, yuan, claimedOn, paidOn, voucher }) => [
    rewardNo,
    yuan,
    claimedOn,
    paidOn,
    voucher,
  ])
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}
