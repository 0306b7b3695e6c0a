import type { Category, Street } from '../../api/types.ts'

/** Streets and categories of a district in one edition. */
export interface DistrictLists {
  version: number
  streets: Street[]
  categories: DraftCategory[]
}

/** A category; `fresh` is one that was just added and can still be taken away. */
export interface DraftCategory extends Category {
  fresh?: boolean
}

export const taxonomies = ['hazard_type', 'key_area', 'target_tag', 'conduct_tag', 'channel'] as const
export type Taxonomy = (typeof taxonomies)[number]
