import type { Text } from '@shared/texts.ts'

export type Decision = 'accept' | 'merge' | 'decline' | 'refer' | 'supplement'

/** A made-up tip, and what a practised triager would do with it. Nothing of it exists on the server. */
export interface PracticeTip {
  words: Text
  place: Text
  channel: Text
  severity: 'L1_emergency' | 'L2_major' | 'L3_serious' | 'L4_general'
  /** Kinds as they would be suggested, the likeliest first. */
  types: { name: Text; confidence: number; reason: Text }[]
  second: Text
  route: Text
  alike?: { words: Text; reasons: Text }
  clock: Text
  right: Decision
  /** Where the likeliest kind is the wrong one: the place of the right one among `types`. */
  rightType?: number
  why: Text
}
