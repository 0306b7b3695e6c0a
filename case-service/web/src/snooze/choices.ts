/** A moment to come back to a case at; without one, at the next event. */
export interface Choice {
  key: 'hour' | 'afternoon' | 'tomorrow' | 'week' | 'event'
  until?: string
}

const hour = 3_600_000
const zone = '+08:00'
const opens = '08:30'
const afternoon = '14:00'

/** What one may choose now, in the order of time; office hours in Shanghai. */
export function choicesAt(now: Date): Choice[] {
  const atTwo = at(dayAfter(now, 0), afternoon)
  return [
    { key: 'hour', until: new Date(now.getTime() + hour).toISOString() },
    ...(atTwo.getTime() - now.getTime() > hour ? [{ key: 'afternoon', until: atTwo.toISOString() } as const] : []),
    { key: 'tomorrow', until: at(dayAfter(now, 1), opens).toISOString() },
    { key: 'week', until: at(dayAfter(now, 7), opens).toISOString() },
    { key: 'event' },
  ]
}

function dayAfter(now: Date, days: number): string {
  const there = new Date(now.getTime() + days * 24 * hour)
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(there)
}

function at(day: string, time: string): Date {
  return new Date(`${day}T${time}:00${zone}`)
}
