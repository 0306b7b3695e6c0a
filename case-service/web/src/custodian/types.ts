export type RequestStatus = 'requested' | 'approved_once' | 'approved' | 'served' | 'refused' | 'expired'

/** A request for the contact of a tip's reporter, as notify-service tells it. */
export interface ContactRequest {
  id: string
  tipId: string
  status: RequestStatus
  purpose: string
  reason: string
  asker: string
  askerName: string
  askerRole: string
  /** Of the asker's key, to be compared with what the asker reads out. */
  keyFingerprint: string
  nonce: string
  askedAt: string
  expiresAt: string
  approvals: number
  approvers: string[]
}

export interface CustodianKey {
  id: string
  person: string
  name: string
  fingerprint: string
  status: 'confirmed' | 'waiting'
}

export interface CustodianKeys {
  items: CustodianKey[]
  /** How many requests the caller may agree to on one day, and agreed to today. */
  approvals: { perDay: number; today: number }
}

export interface TrailStep {
  kind: 'requested' | 'approved' | 'refused' | 'served'
  at: string
  name?: string
  reason?: string
}

/** A contact, sealed to the asker's key. */
export interface SealedContact {
  kind: string
  suite: string
  enc: string
  ciphertext: string
}
