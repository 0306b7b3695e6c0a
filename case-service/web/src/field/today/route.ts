import type { Task } from '../types.ts'

export interface Point {
  lat: number
  lng: number
}

const EARTH = 6_371_000

/** Metres between two points, as the crow flies. */
export function metresBetween(a: Point, b: Point): number {
  const rad = Math.PI / 180
  const dLat = (b.lat - a.lat) * rad
  const dLng = (b.lng - a.lng) * rad
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(dLng / 2) ** 2
  return 2 * EARTH * Math.asin(Math.sqrt(h))
}

export type Order = 'route' | 'due'

type Ordered = Pick<Task, 'location' | 'dueAt'>

/**
 * The order in which to go: always to the nearest that is left, from where one is, or else from what is due first.
 * What has no place on the map comes last, by its deadline.
 */
export function inOrder<T>(visits: readonly T[], taskOf: (visit: T) => Ordered, order: Order, from?: Point): T[] {
  const byDue = visits.toSorted((a, b) => dueOf(taskOf(a)) - dueOf(taskOf(b)))
  if (order === 'due') return byDue
  const left = byDue.filter((visit) => taskOf(visit).location)
  const route: T[] = []
  let at = from
  while (left.length > 0) {
    const next = at ? left.indexOf(nearest(left, taskOf, at)) : 0
    const [visit] = left.splice(next, 1)
    route.push(visit!)
    at = taskOf(visit!).location
  }
  return [...route, ...byDue.filter((visit) => !taskOf(visit).location)]
}

function nearest<T>(left: readonly T[], taskOf: (visit: T) => Ordered, at: Point): T {
  return left.reduce((best, each) =>
    metresBetween(taskOf(each).location!, at) < metresBetween(taskOf(best).location!, at) ? each : best,
  )
}

function dueOf({ dueAt }: Ordered): number {
  return dueAt ? Date.parse(dueAt) : Number.POSITIVE_INFINITY
}
