import { useDistricts } from '../reference/districts.ts'

/** Names behind the codes of a case. */
export interface CaseNames {
  unit(district: string, code: string | undefined): string
  street(district: string, code: string | undefined): string
  category(district: string, taxonomy: string, code: string | undefined): string
}

export function useCaseNames(): CaseNames {
  const districts = useDistricts()
  return { unit: districts.unitName, street: districts.streetName, category: districts.categoryName }
}
