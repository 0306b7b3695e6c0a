/** A case that this person put off. */
export interface Snooze {
  caseId: string
  until: string
  /** Key of the clock that runs on meanwhile and ends first. */
  clock?: string
  dueAt?: string
}
