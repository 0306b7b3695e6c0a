export type Unit = 'minute' | 'hour' | 'day'

/** How far a deadline is, in the one unit a person would say. */
export interface Remaining {
  late: boolean
  amount: number
  unit: Unit
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Rounds so that nobody is promised more than there is: time left goes down, time past counts what is full. */
export function remaining(dueAt: Date, now: Date): Remaining {
  const left = dueAt.getTime() - now.getTime()
  const distance = Math.abs(left)
  const [unit, length]: [Unit, number] =
    distance < hour ? ['minute', minute] : distance < day ? ['hour', hour] : ['day', day]
  const amount = Math.max(1, Math.floor(distance / length))
  return { late: left < 0, amount, unit }
}
