import type { Wish } from './types.ts'

/** What a person may have erased before its time; what staff wrote is a public record. */
export const THEIRS = ['contact', 'words', 'pictures'] as const

/** How far a request is: a hold stops even what was agreed to. */
export function standOf({ agreedBy, held, mine }: Wish): 'held' | 'agreed' | 'mine' | 'waits' {
  if (held) return 'held'
  if (agreedBy) return 'agreed'
  return mine ? 'mine' : 'waits'
}
