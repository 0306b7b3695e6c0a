import type { CaseEvent } from '../api/types.ts'

/** One thing said between the office and the reporters of a case. */
export interface Said {
  event: CaseEvent
  by: 'reporter' | 'office'
}

/** What was said on the track of the reporters' voices, oldest first; silent steps are kept for their names. */
export function conversationOf(events: readonly CaseEvent[]): Said[] {
  return events
    .filter(({ track }) => track === 'voice')
    .map((event) => ({ event, by: event.by.role === 'reporter' ? 'reporter' : 'office' }))
}

/** A text that the event had and that is erased: its digest is there, its words are not. */
export function isErased({ text, data }: CaseEvent): boolean {
  return !text && data !== undefined && hasDigest(data)
}

function hasDigest(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false
  return 'digest' in node || Object.values(node).some(hasDigest)
}
