import { isDay } from '../form/workdays.ts'

/** A day as a calendar has it. */
export interface CalendarDay {
  date: string
  name: string
  off: boolean
}

export type CalendarFile =
  | { year: number; days: CalendarDay[] }
  | { fault: 'unreadable' | 'no-days' | 'several-years' }
  | { fault: 'line'; line: number }

/**
 * Reads a yearly file: JSON as 国务院 notices are commonly re-published (`days` with `date`, `name`, and `off` or
 * `isOffDay`), or lines `2027-01-01,元旦,休` and `2027-02-07,春节,班`.
 */
export function readCalendar(text: string): CalendarFile {
  const bare = text.replace(/^\uFEFF/, '').trim()
  return bare.startsWith('{') ? readJson(bare) : readLines(bare)
}

function readJson(text: string): CalendarFile {
  let document: { days?: unknown }
  try {
    document = JSON.parse(text) as { days?: unknown }
  } catch {
    return { fault: 'unreadable' }
  }
  if (!Array.isArray(document.days)) return { fault: 'no-days' }
  return checked(document.days.map((day) => dayOf(day as Record<string, unknown>)))
}

function readLines(text: string): CalendarFile {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !/^(date|日期)/i.test(line.trim()))
  return checked(
    lines.map((line) => {
      const [date = '', name = '', sign = ''] = line.split(/[,，\t]/).map((part) => part.trim())
      return dayOf({ date, name, off: { 休: true, 班: false }[sign] })
    }),
  )
}

function dayOf({ date, name, off, isOffDay }: Record<string, unknown>): CalendarDay | undefined {
  const isOff = off ?? isOffDay
  if (typeof date !== 'string' || !isDay(date) || typeof name !== 'string' || name === '') return undefined
  return typeof isOff === 'boolean' ? { date, name, off: isOff } : undefined
}

function checked(days: (CalendarDay | undefined)[]): CalendarFile {
  const wrong = days.indexOf(undefined)
  if (wrong >= 0) return { fault: 'line', line: wrong + 1 }
  const all = days as CalendarDay[]
  const year = Number(all[0]?.date.slice(0, 4))
  if (all.length === 0) return { fault: 'no-days' }
  if (all.some(({ date }) => Number(date.slice(0, 4)) !== year)) return { fault: 'several-years' }
  return { year, days: all.toSorted((one, other) => one.date.localeCompare(other.date)) }
}

/** How many days differ from what is there: new, gone, or with another sign or name. */
export function countsOf(before: readonly CalendarDay[], now: readonly CalendarDay[]) {
  const known = new Map(before.map((day) => [day.date, day]))
  const kept = now.filter(({ date }) => known.has(date))
  return {
    added: now.length - kept.length,
    changed: kept.filter(({ date, name, off }) => known.get(date)!.name !== name || known.get(date)!.off !== off).length,
    removed: before.length - kept.length,
  }
}

/** The days with one put in, in order. */
export function withDay(days: readonly CalendarDay[], day: CalendarDay): CalendarDay[] {
  return [...days.filter(({ date }) => date !== day.date), day].sort((one, other) => one.date.localeCompare(other.date))
}
