import type { Period, ReportLine, Season } from './types.ts'

/** A unit with its reports by period. */
export interface UnitRow {
  unit: string
  unitName: string
  reports: Map<string, ReportLine>
}

/** Units by name, each with what it has; in the order in which the server tells them. */
export function unitRows(lines: readonly ReportLine[]): UnitRow[] {
  const rows = new Map<string, UnitRow>()
  for (const line of lines) {
    const row = rows.get(line.unit) ?? { unit: line.unit, unitName: line.unitName, reports: new Map() }
    if (line.period) row.reports.set(line.period.code, line)
    rows.set(line.unit, row)
  }
  return [...rows.values()]
}

export interface Count {
  inTime: number
  late: number
  missing: number
  open: number
}

/** How many of a period came, and how. */
export function countOf(period: Period, lines: readonly ReportLine[]): Count {
  const of = lines.filter((line) => line.period?.code === period.code)
  const has = (timeliness: string) => of.filter((line) => line.timeliness === timeliness).length
  return { inTime: has('in_time'), late: has('late'), missing: has('missing'), open: has('open') }
}

/** What is to be done is first: what is late, then what is due next, then what was sent. */
export function byUrgency(a: ReportLine, b: ReportLine): number {
  const rank = ({ status }: ReportLine) => (status === 'returned' ? 0 : status === 'draft' ? 1 : 2)
  return rank(a) - rank(b) || due(a).localeCompare(due(b))
}

function due({ period, openedAt }: ReportLine): string {
  return period?.dueAt ?? openedAt
}

/** The season that is looked at: the one named, or that of the nearest deadline to come, or the newest. */
export function seasonOf(seasons: readonly Season[], id: string | undefined): Season | undefined {
  return seasons.find((season) => season.id === id) ?? seasons[0]
}
