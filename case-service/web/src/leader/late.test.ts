import { expect, test } from 'vitest'
import { listOf, nextOf } from './late.ts'

const unit = { id: 'xfjy', name: '区消防救援大队', late: 2, rungs: { urging: 1, none: 1 } }

test('every figure leads to the list that it counts', () => {
  expect(listOf(undefined, false)).toEqual({ overdue: 'true' })
  expect(listOf(unit, false)).toEqual({ overdue: 'true', lead: 'xfjy' })
  expect(listOf(unit, false, 'urging')).toEqual({ overdue: 'true', lead: 'xfjy', rung: 'urging' })
  expect(listOf({ late: 1, rungs: {} }, true)).toEqual({ overdue: 'true', handler: 'none' })
})

test('the next case opens after a decision, then those that were passed over', () => {
  const ids = ['a', 'b', 'c']
  expect(nextOf(ids, 'a', new Set(['a']))).toBe('b')
  expect(nextOf(ids, 'b', new Set(['b', 'c']))).toBe('a')
  expect(nextOf(ids, 'c', new Set(ids))).toBeUndefined()
})
