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
