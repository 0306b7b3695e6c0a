export const channels = ['mail', 'sms', 'wecom', 'dingtalk'] as const
export type Channel = (typeof channels)[number]

export interface NoticeKind {
  code: string
  name: string
  nameEn: string
  /** Whether it can be turned off. */
  optional: boolean
  /** By which channels the person does not want it. */
  unwanted: string[]
}

/** That there is an address; what it is, nobody but notify-service can read. */
export interface OwnAddress {
  channel: Channel
  givenAt: string
  /** When it was refused for good. */
  stoppedAt?: string
}

export interface MyNotices {
  kinds: NoticeKind[]
  addresses: OwnAddress[]
  /** Without it, notices come at any hour. */
  quiet?: { from: number; until: number }
}

export interface Alarm {
  id: string
  caseId: string
  number: string
  openedAt: string
  nextAt?: string
  acknowledgedAt?: string
  acknowledgedBy?: string
  calls: { person: string; name: string; at: string; channels: number }[]
}
