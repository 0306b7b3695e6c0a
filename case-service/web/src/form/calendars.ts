import { defineStore } from 'pinia'
import { shallowReactive } from 'vue'
import { call } from '../api/call.ts'
import type { CalendarYear } from './workdays.ts'

/** Days off by district and year, asked for the first time a day of that year is looked at. */
export const useCalendars = defineStore('calendars', () => {
  const known = shallowReactive(new Map<string, CalendarYear>())
  const asked = new Set<string>()

  /** The years around a day as far as they are known. */
  function around(district: string, day: string): CalendarYear[] {
    const year = Number(day.slice(0, 4))
    return [year - 1, year, year + 1].flatMap((each) => of(district, each) ?? [])
  }

  function of(district: string, year: number): CalendarYear | undefined {
    const key = `${district}/${year}`
    if (district && !asked.has(key)) void load(district, year)
    return known.get(key)
  }

  /** Reads a year anew; a year that the district does not have yet is none. */
  async function load(district: string, year: number): Promise<void> {
    const key = `${district}/${year}`
    asked.add(key)
    const answer = await call<CalendarYear>('GET', `/api/v1/districts/${district}/calendars/${year}`)
    if (answer.ok) known.set(key, answer.body)
    else if (answer.problem.status !== 404) asked.delete(key)
  }

  return { around, of, load }
})
