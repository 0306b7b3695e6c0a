import type { CaseRow } from '../api/types.ts'

/** A row as it stands before the reader: its place never changes while they read. */
export interface QueueRow {
  row: CaseRow
  /** The case no longer belongs to this view; it stays, struck through, until the list is called anew. */
  left: boolean
}

export interface QueueRows {
  rows: QueueRow[]
  /** New ones, gathered until called for. */
  arrived: CaseRow[]
}

export function rowsOf(items: readonly CaseRow[]): QueueRows {
  return { rows: items.map((row) => ({ row, left: false })), arrived: [] }
}

/** What is known about a fresh listing. */
export interface Look {
  /** The whole view is listed: only then does absence mean that a case has left. */
  complete: boolean
  /** The reader has not come to the end: what is listed below their last row is not new, only further down. */
  more: boolean
  /** Cases that are known to have changed: for them absence means leaving in any case. */
  touched: ReadonlySet<string>
}

/** Takes in what the server lists now, without moving anything; where nothing stands, nothing moves. */
export function merge(present: QueueRows, fresh: readonly CaseRow[], { complete, more, touched }: Look): QueueRows {
  const byId = new Map(fresh.map((row) => [row.id, row]))
  const isGone = (id: string) => !byId.has(id) && (complete || touched.has(id))
  const rows = present.rows.map(({ row, left }) => ({
    row: newer(row, byId.get(row.id)),
    left: !byId.has(row.id) && (left || isGone(row.id)),
  }))
  const waiting = present.arrived.filter(({ id }) => !isGone(id)).map((row) => newer(row, byId.get(row.id)))
  const shown = new Set(present.rows.map(({ row }) => row.id))
  const end = more ? fresh.findLastIndex((row) => shown.has(row.id)) : fresh.length
  const gathered = arrive({ rows, arrived: waiting }, fresh.slice(0, end + 1))
  return rows.length === 0 ? callIn(gathered) : gathered
}

/** Gathers those that are not there yet. */
export function arrive({ rows, arrived }: QueueRows, more: readonly CaseRow[]): QueueRows {
  const known = new Set([...rows.map(({ row }) => row.id), ...arrived.map(({ id }) => id)])
  return { rows, arrived: [...arrived, ...more.filter(({ id }) => !known.has(id))] }
}

/** Puts the new ones on top, the newest first, and takes away what left. */
export function callIn({ rows, arrived }: QueueRows): QueueRows {
  const newest = arrived.toSorted((one, other) => other.registeredAt.localeCompare(one.registeredAt))
  return { rows: [...rowsOf(newest).rows, ...rows.filter(({ left }) => !left)], arrived: [] }
}

/** An answer that was overtaken on its way does not count. */
function newer(row: CaseRow, now: CaseRow | undefined): CaseRow {
  return now && now.version >= row.version ? now : row
}

/** The row to go to from here; stays at the ends. */
export function neighbour(rows: readonly QueueRow[], selected: string | undefined, step: 1 | -1): string | undefined {
  const at = rows.findIndex(({ row }) => row.id === selected)
  if (at < 0) return rows[0]?.row.id
  return (rows[at + step] ?? rows[at])?.row.id
}

/** The next case to decide: below this one first, then from the top; never one that has left or is under way. */
export function nextUndecided(
  rows: readonly QueueRow[],
  selected: string,
  busy: ReadonlySet<string>,
): string | undefined {
  const at = rows.findIndex(({ row }) => row.id === selected)
  const order = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))]
  return order.find(({ row, left }) => !left && row.id !== selected && !busy.has(row.id))?.row.id
}
