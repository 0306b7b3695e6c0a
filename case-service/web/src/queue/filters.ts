import type { LocationQuery } from 'vue-router'

const names = ['view', 'status', 'unit', 'lead', 'handler', 'rung', 'area', 'severity', 'overdue', 'q', 'sort'] as const
export type FilterName = (typeof names)[number]

/** What the list is narrowed to. It stands in the address, so that a link shows a colleague the same thing. */
export type Filters = Partial<Record<FilterName, string>>

export function filtersOf(query: LocationQuery): Filters {
  const given = names.map((name) => [name, query[name]] as const)
  return Object.fromEntries(given.filter(([, value]) => typeof value === 'string' && value !== ''))
}

/** The address after a change: an empty value takes the filter away, and what was selected with it. */
export function changed(filters: Filters, change: Filters): Filters {
  const all = { ...filters, ...change }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value))
}

/** Filters beside the view and the search: how many, for the button that hides them. */
export function narrowing(filters: Filters): number {
  return Object.keys(filters).filter((name) => name !== 'view' && name !== 'q' && name !== 'sort').length
}
