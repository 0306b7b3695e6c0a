import type { LocationQuery } from 'vue-router'

const single = ['view', 'unit', 'overdue', 'awaits', 'handler', 'lead', 'rung', 'campaign', 'from', 'to', 'q', 'sort', 'saved'] as const
const several = ['status', 'severity', 'area', 'street', 'channel', 'category', 'clock', 'light'] as const
export const filterNames = [...single, ...several] as const
export type FilterName = (typeof filterNames)[number]

/** What the list is narrowed to. It stands in the address, so that a link shows a colleague the same thing. */
export type Filters = Partial<Record<FilterName, string>>

/** Not a filter: which view was opened, the words that are searched, the order. */
const apart: readonly string[] = ['view', 'saved', 'sort']

export function filtersOf(query: LocationQuery): Filters {
  const given = filterNames.map((name) => [name, query[name]] as const)
  return Object.fromEntries(given.filter(([, value]) => typeof value === 'string' && value !== ''))
}

/** The address after a change: an empty value takes the filter away, and what was selected with it. */
export function changed(filters: Filters, change: Filters): Filters {
  const all = { ...filters, ...change }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value))
}

/** What the service is asked: a kept view says what it holds in the other parameters. */
export function asked({ saved: _, ...filters }: Filters): Filters {
  return filters
}

/** One thing that the list is narrowed to, for a chip that takes it away again. */
export interface Chip {
  name: FilterName
  value: string
}

export function chipsOf(filters: Filters): Chip[] {
  return filterNames
    .filter((name) => !apart.includes(name))
    .flatMap((name) => valuesOf(filters, name).map((value) => ({ name, value })))
}

export function valuesOf(filters: Filters, name: FilterName): string[] {
  const given = filters[name]
  if (!given) return []
  return takesSeveral(name) ? given.split(',') : [given]
}

/** The change that adds a value; where only one can be, it takes the other's place. */
export function adding(filters: Filters, { name, value }: Chip): Filters {
  if (!takesSeveral(name)) return { [name]: value }
  return { [name]: [...new Set([...valuesOf(filters, name), value])].join(',') }
}

/** The change that takes one value away. */
export function removing(filters: Filters, { name, value }: Chip): Filters {
  return {
    [name]: valuesOf(filters, name)
      .filter((other) => other !== value)
      .join(','),
  }
}

/** The change that takes all of them away; the view stays. */
export function clearing(filters: Filters): Filters {
  return Object.fromEntries(chipsOf(filters).map(({ name }) => [name, '']))
}

function takesSeveral(name: FilterName): boolean {
  return (several as readonly string[]).includes(name)
}
