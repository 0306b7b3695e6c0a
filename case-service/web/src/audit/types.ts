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

/** How far the check is that never ends. */
export interface Walk {
  checked: number
  roundAt: string
  lastRoundAt?: string
  lastChecked?: number
}

/** Something that does not agree. */
export interface Finding {
  id: number
  caseId?: string
  caseNumber?: string
  what: string
  whatName: string
  whatNameEn: string
  n?: number | undefined
  detail: string
  foundAt: string
  clearedAt?: string
}

export interface Integrity {
  cases?: Walk
  record?: Walk
  findings: Finding[]
}
