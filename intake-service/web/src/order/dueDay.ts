import type { Text, Values } from '@shared/texts.ts'

export interface DueWords {
  text: Text
  values: Values
  isLate: boolean
}

const DAY = 24 * 3600_000

/** How far a day is away, in words; both are plain dates of the same calendar. */
export function dueIn(dueOn: string, today: string): DueWords {
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / DAY)
  if (days < 0) return { text: ['已超期 {n} 天', '{n} day(s) late'], values: { n: -days }, isLate: true }
  if (days === 0) return { text: ['今天到期', 'due today'], values: {}, isLate: false }
  return { text: ['还剩 {n} 天', '{n} day(s) left'], values: { n: days }, isLate: false }
}
