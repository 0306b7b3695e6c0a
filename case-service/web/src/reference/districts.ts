import { defineStore } from 'pinia'
import { computed, shallowReactive } from 'vue'
import { named } from '@shared/texts.ts'
import { call } from '../api/call.ts'
import type { District } from '../api/types.ts'
import { useSession } from '../session/session.ts'

/** Units, streets and categories by district: what codes mean, and what pickers offer. */
export const useDistricts = defineStore('districts', () => {
  const session = useSession()
  const known = shallowReactive(new Map<string, District>())
  const asked = new Set<string>()
  const own = computed(() => district(session.user?.district))

  /** The district as far as it is known; asks for it the first time. */
  function district(code: string | undefined): District | undefined {
    if (code && !known.has(code) && !asked.has(code)) void load(code)
    return code ? known.get(code) : undefined
  }

  async function load(code: string): Promise<void> {
    asked.add(code)
    const answer = await call<District>('GET', `/api/v1/districts/${code}`)
    if (answer.ok) known.set(code, answer.body)
    else asked.delete(code)
  }

  function unitName(of: string, unit: string | undefined): string {
    return (unit && district(of)?.units.find(({ code }) => code === unit)?.name) || unit || ''
  }

  function streetName(of: string, street: string | undefined): string {
    return (street && district(of)?.streets.find(({ code }) => code === street)?.name) || street || ''
  }

  function categoryName(of: string, taxonomy: string, code: string | undefined): string {
    const found = district(of)?.categories.find((category) => category.taxonomy === taxonomy && category.code === code)
    return found ? named(found.name, found.nameEn) : (code ?? '')
  }

  return { own, district, load, unitName, streetName, categoryName }
})
