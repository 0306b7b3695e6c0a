import type { DraftCategory, Taxonomy } from './types.ts'

/** A category and where it stands in the whole list, by which the service names what is wrong. */
export interface Placed {
  category: DraftCategory
  at: number
  /** How many levels are above it. */
  depth: number
}

/** The values of a taxonomy, each below its parent. */
export function tree(all: readonly DraftCategory[], taxonomy: Taxonomy): Placed[] {
  const own = all.map((category, at) => ({ category, at })).filter(({ category }) => category.taxonomy === taxonomy)
  const codes = new Set(own.map(({ category }) => category.code))
  const below = (parent: string, depth: number): Placed[] =>
    depth > own.length
      ? []
      : own
          .filter(({ category }) => category.parent === parent)
          .flatMap((each) => [{ ...each, depth }, ...(each.category.code ? below(each.category.code, depth + 1) : [])])
  const lost = own.filter(({ category }) => category.parent && !codes.has(category.parent)).map((each) => ({ ...each, depth: 0 }))
  return [...below('', 0), ...lost]
}

/** The list with one value a place up or down among those beside it. */
export function moved(all: readonly DraftCategory[], at: number, by: 1 | -1): DraftCategory[] {
  const { taxonomy, parent } = all[at]!
  const beside = all.flatMap((each, place) => (each.taxonomy === taxonomy && each.parent === parent ? [place] : []))
  const to = beside[beside.indexOf(at) + by]
  if (to === undefined) return [...all]
  const next = [...all]
  ;[next[at], next[to]] = [next[to]!, next[at]!]
  return next
}
