import type { CaseRow, CaseView } from '../api/types.ts'

/** A row with only what the test cares about. */
export function aRow(id: string, changes: Partial<CaseRow> = {}): CaseRow {
  return {
    id,
    number: `JBAQ2021${id.padStart(6, '0')}`,
    district: '330205',
    state: 'registered',
    stateName: '已登记',
    stateNameEn: 'Registered',
    severity: 'L4_general',
    title: `隐患 ${id}`,
    channel: 'web',
    registeredAt: '2021-06-08T01:12:00Z',
    identityMode: 'anonymous',
    version: 1,
    ...changes,
  }
}

export function aView(id: string, changes: Partial<CaseView> = {}): CaseView {
  const { number, district, state, stateName, stateNameEn, severity, title, registeredAt, version } = aRow(id)
  return {
    id,
    number,
    district,
    state,
    stateName,
    stateNameEn,
    registeredAt,
    photos: [],
    severity,
    title,
    version,
    coUnits: [],
    clocks: [],
    tips: [],
    hazards: [],
    tracks: [],
    actions: [],
    ...changes,
  }
}
