import { named } from '@shared/texts.ts'
import { defineStore } from 'pinia'
import { shallowReactive } from 'vue'
import { call } from '../api/call.ts'

interface ClockName {
  key: string
  name: string
  nameEn: string
}

/** What the clocks of a district are called (DOMAIN 3.3), as the service calls them. */
export const useClockNames = defineStore('clock-names', () => {
  const known = shallowReactive(new Map<string, ClockName[]>())
  const asked = new Set<string>()

  /** All of them as far as they are known; asks for them the first time. */
  function of(district: string | undefined): readonly ClockName[] {
    if (district && !asked.has(district)) void load(district)
    return (district && known.get(district)) || []
  }

  async function load(district: string): Promise<void> {
    asked.add(district)
    const answer = await call<{ names: ClockName[] }>('GET', `/api/v1/districts/${district}/clocks`)
    if (answer.ok) known.set(district, answer.body.names)
    else asked.delete(district)
  }

  function nameOf(district: string, key: string): string {
    const found = of(district).find((clock) => clock.key === key)
    return found ? named(found.name, found.nameEn) : ''
  }

  return { of, nameOf }
})
