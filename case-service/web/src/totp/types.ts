/** How a person's own second factor stands. */
export interface Standing {
  enrolled: boolean
  /** How many recovery codes are left. */
  recoveryCodes: number
}

/** A secret for an authenticator, told once. */
export interface Begun {
  secret: string
  uri: string
}

export interface StepUpTicket {
  ticket: string
  expiresAt: string
}

/** What happened to somebody's second factor. */
export interface TotpEvent {
  kind: 'enrolled' | 'replaced' | 'recovery-code-used' | 'reset'
  by: string
  at: string
}
