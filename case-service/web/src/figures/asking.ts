import type { LocationQuery } from 'vue-router'
import { query } from '../api/call.ts'

const names = ['from', 'to', 'asOf', 'by', 'unit', 'channel', 'area', 'street', 'campaign'] as const
export type AskedName = (typeof names)[number]

/** What is asked for. It stands in the address, so that a link shows a colleague the same figures. */
export type Asked = Partial<Record<AskedName, string>>

export const groupings = ['unit', 'channel', 'area', 'street', 'campaign', 'week'] as const

export const spans = ['month', 'lastMonth', 'quarter', 'year'] as const
export type Span = (typeof spans)[number]

/** What the address asks for; without a period, the month that runs. */
export function askedOf(address: LocationQuery, today: string): Asked {
  const given = names.map((name) => [name, address[name]] as const)
  const asked: Asked = Object.fromEntries(given.filter(([, value]) => typeof value === 'string' && value !== ''))
  return { ...spanOf('month', today), ...asked }
}

/** First and last day of a usual period, as plain dates. */
export function spanOf(span: Span, today: string): { from: string; to: string } {
  const [year, month] = today.split('-').map(Number) as [number, number]
  if (span === 'year') return { from: `${year}-01-01`, to: today }
  if (span === 'quarter') return { from: first(year, month - ((month - 1) % 3)), to: today }
  if (span === 'lastMonth') return { from: first(year, month - 1), to: lastDay(year, month - 1) }
  return { from: first(year, month), to: today }
}

/** Today's date in Shanghai. */
export function todayOf(now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(now)
}

function first(year: number, month: number): string {
  return new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10)
}

function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** The parameters as the server reads them. */
export function parametersOf(asked: Asked, more: Record<string, string> = {}): string {
  return query({ ...asked, ...more })
}

/** The same without a way of telling apart. */
export function whole(asked: Asked): Asked {
  const { by: _, ...filters } = asked
  return filters
}

/** The same for one group of a board alone: a week is a period, everything else a filter. */
export function only(asked: Asked, by: string, group: { key: string; period: { from: string; to: string } }): Asked {
  if (by === 'week') return { ...asked, from: group.period.from, to: group.period.to }
  return { ...asked, [by]: group.key }
}
