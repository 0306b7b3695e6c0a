import type { CommandSchema } from '../api/types.ts'

/** A type of hazard that the words of a tip, or the district's own cases, suggest. */
export interface SuggestedType {
  code: string
  name: string
  nameEn: string
  /** From 0 to 1. */
  confidence: number
  reason: string
  reasonEn: string
}

export interface Suggestion {
  hazardTypes: SuggestedType[]
  secondOpinion: { hazardType?: SuggestedType; agreement: string; note: string; noteEn: string }
  vacuous: { isVacuous: boolean; reason: string; reasonEn: string }
}

/** The form of `assign` as it will be once the case is accepted so. */
export interface Assignment {
  schema: CommandSchema
}

export interface SkipCounts {
  since: string
  total: number
  byReason: { reason: string; title: string; titleEn: string; count: number }[]
  byPerson: { id: string; name: string; count: number }[]
}
