/** What else came from the contact of a case's tips. */
export interface SameContact {
  /** Tips of this very case that have the same contact as another of them. */
  within: number
  items: readonly OtherTip[]
}

/** A tip of another case. */
export interface OtherTip {
  caseId: string
  number: string
  title: string
  tipNumber: string
  submittedAt: string
  state: string
  stateName: string
  stateNameEn: string
}
