/** Rows of the queue and its views. */

export type Light = 'green' | 'yellow' | 'red'

export type Severity = 'L0_info' | 'L1_emergency' | 'L2_major' | 'L3_serious' | 'L4_general'

export interface RowClock {
  key: string
  dueAt: string
  light: Light
  text: string
}

export interface CaseRow {
  id: string
  number: string
  district: string
  state: string
  stateName: string
  stateNameEn: string
  severity: Severity
  title: string
  place?: string
  street?: string
  channel?: string
  hazardType?: string
  leadUnit?: string
  leadUnitName?: string
  registeredAt: string
  identityMode?: string
  photo?: string
  location?: { lat: number; lng: number }
  clock?: RowClock
  version: number
}

export interface CasePage {
  items: CaseRow[]
  next?: string
  total: string
}

export interface StandardView {
  id: string
  name: string
  nameEn: string
  query: string
  count: string
}
