import { language } from './preferences.ts'

const ZONE = 'Asia/Shanghai'

/** `6月9日`, with the year when it is not this one; a plain date or an instant. */
export function day(value: string, now: Date = new Date()): string {
  const date = at(value)
  return format(date, { ...yearUnlessSame(date, now), month: 'long', day: 'numeric' })
}

/** `6月9日周三`. */
export function dayWithWeekday(value: string, now: Date = new Date()): string {
  const date = at(value)
  return format(date, { ...yearUnlessSame(date, now), month: 'long', day: 'numeric', weekday: 'short' })
}

/** `2021年6月9日`, as papers are dated: never without its year. */
export function dateOfPaper(value: string): string {
  return format(at(value), { year: 'numeric', month: 'long', day: 'numeric' })
}

/** `6月8日 09:12`. */
export function moment(value: string, now: Date = new Date()): string {
  return `${day(value, now)} ${clock(value)}`
}

/** `09:12`. */
export function clock(value: string): string {
  return format(at(value), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
}

/** A plain date is that day in Shanghai, wherever the reader is. */
function at(value: string): Date {
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00+08:00` : value)
}

function yearUnlessSame(date: Date, now: Date): Intl.DateTimeFormatOptions {
  const year = (of: Date) => formatter('en', { year: 'numeric' }).format(of)
  return year(date) === year(now) ? {} : { year: 'numeric' }
}

function format(date: Date, options: Intl.DateTimeFormatOptions): string {
  return formatter(language.value === 'zh' ? 'zh-CN' : 'en-GB', options).format(date)
}

/** Made once each: to make one takes longer than all else that a line of the queue needs. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options })
  formatters.set(key, made)
  return made
}
