export type Mode = 'looking' | 'editing'

/** Somebody at a case. */
export interface Present {
  id: string
  name: string
  mode: Mode
}

/** Everybody at a case now. */
export interface PresenceHint {
  id: string
  people: Present[]
}
