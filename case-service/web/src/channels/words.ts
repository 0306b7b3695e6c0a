import { say, type Text } from '@shared/texts.ts'
import { word } from '../words/words.ts'

const outcomes: Record<string, Text> = {
  delivered: ['已送达', 'Delivered'],
  bounced: ['被退回', 'Refused'],
  given_up: ['已放弃', 'Given up'],
}

export function outcomeWord(outcome: string): string {
  return say(outcomes[outcome] ?? [outcome, outcome])
}

/** `case.closed` as people say it. */
export function stepWord(kind: string): string {
  return word('state', kind.replace(/^case\./, ''))
}
