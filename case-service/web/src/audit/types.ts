/** Somebody looked at something. */
export interface Reading {
  id: number
  at: string
  person: string
  name?: string
  roles: string[]
  unit?: string
  what: string
  whatName: string
  whatNameEn: string
  caseId?: string
  caseNumber?: string
  object?: string
  pictures: number
}

export interface Readings {
  items: Reading[]
  next?: number
}

export interface Sample {
  lot: string
  items: { id: string; number: string }[]
}
