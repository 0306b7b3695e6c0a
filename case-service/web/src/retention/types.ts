/** How long one kind is kept, and how much of it is due. */
export interface Rule {
  kind: string
  title: string
  titleEn: string
  version: number
  days: number
  least: number
  basis: string
  basisEn: string
  why?: string
  due: number
  next?: string
}

export interface Hold {
  caseId: string
  caseNumber: string
  since: string
  by?: string
  reason?: string
  releaseBy?: string
  releaseReason?: string
  overdue: number
}

/** What a reporter asks to be erased before its time. */
export interface Wish {
  caseId: string
  caseNumber: string
  tipNumber: string
  kinds: string[]
  at: string
  by?: string
  reason?: string
  agreedBy?: string
  held: boolean
  /** Whether the reader may decide on it. */
  mine: boolean
}

export interface Keeper {
  keeper: string
  name: string
  nameEn: string
  doneAt?: string
  rows?: number
  pictures?: number
  kept?: number
}

export interface Order {
  id: string
  caseNumber: string
  tipNumber: string
  kinds: string[]
  at: string
  /** Whether its reporter asked for it; else its time was over. */
  asked: boolean
  keepers: Keeper[]
}

export interface Retention {
  rules: Rule[]
  holds: Hold[]
  wishes: Wish[]
  orders: Order[]
  owing: number
}
