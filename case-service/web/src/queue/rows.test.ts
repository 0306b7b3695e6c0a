import { expect, test } from 'vitest'
import type { CaseRow } from '../api/types.ts'
import { aRow } from '../testing/cases.ts'
import { callIn, merge, neighbour, nextUndecided, rowsOf, type QueueRows } from './rows.ts'

function aCase(id: string, version = 1): CaseRow {
  return aRow(id, { version })
}

function order({ rows }: QueueRows): string[] {
  return rows.map(({ row, left }) => row.id + (left ? '-' : ''))
}

const whole = { complete: true, more: false, touched: new Set<string>() }
const part = { complete: false, more: true, touched: new Set<string>() }
const present = rowsOf([aCase('1'), aCase('2'), aCase('3')])

test('updates rows where they are and gathers the new ones', () => {
  const merged = merge(present, [aCase('9'), aCase('3', 2), aCase('1'), aCase('2')], whole)
  expect(order(merged)).toEqual(['1', '2', '3'])
  expect(merged.rows[2]?.row.version).toBe(2)
  expect(merged.arrived.map(({ id }) => id)).toEqual(['9'])
})

test('shows at once what comes into an empty list', () => {
  const merged = merge(rowsOf([]), [aCase('9')], whole)
  expect(order(merged)).toEqual(['9'])
  expect(merged.arrived).toEqual([])
})

test('keeps a row that left the view in its place', () => {
  expect(order(merge(present, [aCase('1'), aCase('3')], whole))).toEqual(['1', '2-', '3'])
})

test('takes absence for leaving only where all is listed or the case is known to have changed', () => {
  expect(order(merge(present, [aCase('1'), aCase('2')], part))).toEqual(['1', '2', '3'])
  expect(order(merge(present, [aCase('1'), aCase('2')], { ...part, touched: new Set(['3']) }))).toEqual([
    '1',
    '2',
    '3-',
  ])
})

test('does not take for new what only stands further down', () => {
  const fresh = [aCase('9'), aCase('1'), aCase('2'), aCase('3'), aCase('4')]
  expect(merge(present, fresh, part).arrived.map(({ id }) => id)).toEqual(['9'])
  expect(merge(present, fresh, whole).arrived.map(({ id }) => id)).toEqual(['9', '4'])
})

test('does not go back to an older answer that came late', () => {
  const merged = merge(rowsOf([aCase('1', 5)]), [aCase('1', 4)], whole)
  expect(merged.rows[0]?.row.version).toBe(5)
})

test('takes a row back that returned', () => {
  const gone = merge(present, [aCase('1'), aCase('3')], whole)
  expect(order(merge(gone, [aCase('1'), aCase('2', 2), aCase('3')], whole))).toEqual(['1', '2', '3'])
})

test('stays as it is through 500 changes', () => {
  let rows = present
  for (let change = 1; change <= 500; change++) {
    rows = merge(rows, [aCase(String(1000 + change)), aCase('2', change), aCase('1'), aCase('3')], part)
  }
  expect(order(rows)).toEqual(['1', '2', '3'])
  expect(rows.rows[1]?.row.version).toBe(500)
  expect(rows.arrived).toHaveLength(500)
})

test('goes up and down and stops at the ends', () => {
  expect(neighbour(present.rows, undefined, 1)).toBe('1')
  expect(neighbour(present.rows, '1', 1)).toBe('2')
  expect(neighbour(present.rows, '3', 1)).toBe('3')
  expect(neighbour(present.rows, '1', -1)).toBe('1')
  expect(neighbour([], undefined, 1)).toBeUndefined()
})

test('finds the next undecided below, then from the top', () => {
  const rows = merge(present, [aCase('1'), aCase('3')], whole).rows
  expect(nextUndecided(rows, '1', new Set())).toBe('3')
  expect(nextUndecided(rows, '3', new Set())).toBe('1')
  expect(nextUndecided(rows, '1', new Set(['3']))).toBeUndefined()
})

test('calls the new ones in, the newest first, and lets go what left', () => {
  const [older, newer] = [
    aRow('8', { registeredAt: '2021-06-08T02:00:00Z' }),
    aRow('9', { registeredAt: '2021-06-08T03:00:00Z' }),
  ]
  const merged = merge(present, [older, newer, aCase('1'), aCase('3')], whole)
  expect(order(callIn(merged))).toEqual(['9', '8', '1', '3'])
})
