/** With whom a kept view is shared. */
export type Reach = 'own' | 'unit' | 'district'

/** A view of the queue that somebody keeps. */
export interface SavedView {
  id: string
  name: string
  query: Record<string, string>
  reach: Reach
  own: boolean
  ownerName?: string
  mayChange: boolean
  pinned: boolean
  /** Of pinned ones: `999+` from a thousand on. */
  count?: string
  /** When the first of its cases was registered. */
  oldest?: string
}

export interface SavedViewList {
  items: SavedView[]
  mayShare: Exclude<Reach, 'own'>[]
}

/** 专项行动. */
export interface CampaignLine {
  id: string
  name: string
  running: boolean
}
