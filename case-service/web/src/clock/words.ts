import { clock, day } from '@shared/dates.ts'
import { language } from '@shared/preferences.ts'
import { texts } from '@shared/texts.ts'
import { remaining } from './remaining.ts'

const t = texts({
  minute: ['还剩 {n} 分钟', '{n} min left'],
  hour: ['还剩 {n} 小时', '{n} h left'],
  day: ['还剩 {n} 天', '{n} d left'],
  'minute-late': ['已超 {n} 分钟', '{n} min late'],
  'hour-late': ['已超 {n} 小时', '{n} h late'],
  'day-late': ['已超 {n} 天', '{n} d late'],
})

/** `还剩 3 小时`, `已超 2 天`: the loudest thing of a row after danger. */
export function timeLeft(dueAt: string, now: Date): string {
  const { late, amount, unit } = remaining(new Date(dueAt), now)
  return t(late ? `${unit}-late` : unit, { n: amount })
}

/** The shortest that is still clear: the time of today, else the day. */
export function briefly(value: string, now: Date): string {
  const today = day(now.toISOString(), now) === day(value, now)
  return today ? clock(value) : day(value, now)
}

/** Joins short facts as the language does. */
export function listed(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part).join(language.value === 'zh' ? '、' : ', ')
}
