export type PayoutStatus = 'waiting' | 'paid' | 'returned'

/** A reward to be paid, or paid, as notify-service tells it: nothing of what it is for. */
export interface Payout {
  rewardNo: string
  yuan: number
  claimedOn: string
  status: PayoutStatus
  /** As much of the payee as a list may show; missing when what was sealed cannot be read. */
  payee?: { name: string; idNumber: string; account: string }
  paidOn?: string
  voucher?: string
}

/** To whom a reward is paid. */
export interface Payee {
  name: string
  idNumber: string
  bank: string
  account: string
}
