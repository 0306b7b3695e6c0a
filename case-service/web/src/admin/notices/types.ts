export interface Template {
  name: string
  /** 0 while the words are those of the product. */
  version: number
  brief: string
  letter: string
  /** What it may name. */
  fields: string[]
}

export interface Preview {
  subject: string
  brief: string
  letter: string
}

export interface ChannelState {
  name: 'mail' | 'sms' | 'wecom' | 'dingtalk' | 'webhook'
  ready: boolean
  /** Destinations that are left in peace after failures. */
  resting: number
  waiting: number
  oldest?: string
  delivered: number
  bounced: number
  givenUp: number
}

export interface Subscription {
  id: string
  name: string
  url: string
  kinds: string[]
  madeAt: string
  endedAt?: string
  secrets: { version: number; issuedAt: string; live: boolean }[]
}

export interface Issued {
  subscription: Subscription
  version: number
  secret: string
}

export interface DeliveryLine {
  id: string
  event: string
  kind: string
  number: string
  receivedAt: string
  attempts: number
  lastFailure?: string
  outcome?: 'delivered' | 'bounced' | 'given_up'
  settledAt?: string
  nextAt?: string
}
