import type { Ring } from '@shared/map/projection.ts'

/** What codes mean: units, streets, categories; people. */

export interface Unit {
  code: string
  name: string
  kind: string
  open: boolean
  aliases: UnitAlias[]
}

/** An old or another name; without `until` it still means the unit. */
export interface UnitAlias {
  name: string
  source: string
  from?: string | null
  until?: string | null
}

export interface Street {
  code: string
  name: string
  unit: string
  aliases: string[]
}

export interface Category {
  taxonomy: string
  code: string
  parent: string
  name: string
  nameEn: string
  /** A closed one is offered no more and still names what was classified by it. */
  open: boolean
}

export interface DistrictLine {
  code: string
  name: string
  nameEn?: string
}

export interface District extends DistrictLine {
  outline: Ring[]
  officeName: string
  numberPrefix: string
  units: Unit[]
  streets: Street[]
  categories: Category[]
  calendarYears: number[]
  /** Years that deadlines reach and whose days off nobody gave yet. */
  missingCalendarYears: number[]
}

export interface Person {
  id: string
  name: string
  district?: string
  unit?: string
  unitName?: string
  roles: string[]
  username?: string
  open?: boolean
  mustChangePassword?: boolean
  /** First and last day included, and who stands in. */
  leave?: { from: string; until: string; deputy: string }
}
