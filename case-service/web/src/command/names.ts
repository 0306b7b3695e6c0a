import { named, say } from '@shared/texts.ts'
import type { Order } from './held.ts'

/** What an order is called: two commands in one breath are one thing for the person. */
export function nameOf({ action, then, after }: Order): string {
  const own = named(action.title, action.titleEn)
  if (then) return say(['{one}并{other}', '{one} and {other}'], { one: own, other: named(then.title, then.titleEn) })
  if (after) return say(['{one}并{other}', '{one} and {other}'], { one: named(after.title, after.titleEn), other: own })
  return own
}
