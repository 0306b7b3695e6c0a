/** A system outside that is told of steps of cases. */
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
