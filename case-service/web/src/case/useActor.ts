import type { CaseEvent } from '../api/types.ts'
import { useDistricts } from '../reference/districts.ts'
import { word } from '../words/words.ts'

/** Who did something: name, role, unit, as far as they are known. */
export function useActor() {
  const districts = useDistricts()
  return ({ by }: CaseEvent, district: string): string =>
    [by.name, word('role', by.role), districts.unitName(district, by.unit)].filter(Boolean).join(' · ')
}
