/** A year of the district's calendar: only the days that differ from the weekday rule or carry a name. */
export interface CalendarYear {
  year: number
  days: readonly { date: string; name: string; off: boolean }[]
}

/** What a calendar says of one day. */
export interface DaySign {
  off: boolean
  /** `元旦`; empty for an ordinary day. */
  name: string
}

const dayLong = 86_400_000

/** `2021-06-08` and `2021-06-09`: plain dates, counted without any zone. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLong).toISOString().slice(0, 10)
}

/** 0 for Monday. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
}

/** The days of the month that a day lies in. */
export function monthOf(day: string): string[] {
  const first = `${day.slice(0, 8)}01`
  const days: string[] = []
  for (let at = first; at.slice(0, 7) === first.slice(0, 7); at = plusDays(at, 1)) days.push(at)
  return days
}

/** The same day of another month, or its last one where it is shorter. */
export function plusMonths(day: string, months: number): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months]
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(last, Number(day.slice(8))))).toISOString().slice(0, 10)
}

/** Named days as the calendar has them; any other is off on Saturday and Sunday. */
export function signOf(years: readonly CalendarYear[], day: string): DaySign {
  const year = years.find(({ year: each }) => each === Number(day.slice(0, 4)))
  const named = year?.days.find(({ date }) => date === day)
  return named ? { off: named.off, name: named.name } : { off: weekdayOf(day) > 4, name: '' }
}

/** How many working days lie after one day up to another, that one included; none where it is not later. */
export function workdaysBetween(years: readonly CalendarYear[], from: string, until: string): number {
  let count = 0
  for (let at = plusDays(from, 1); at <= until; at = plusDays(at, 1)) count += signOf(years, at).off ? 0 : 1
  return count
}

/** The day that so many working days end on. */
export function plusWorkdays(years: readonly CalendarYear[], from: string, workdays: number): string {
  let at = from
  for (let left = workdays; left > 0; left -= signOf(years, at).off ? 0 : 1) at = plusDays(at, 1)
  return at
}
