import { expect, test } from 'vitest'
import type { Category } from '../../api/types.ts'
import { moved, tree } from './ordered.ts'

const value = (code: string, parent = '', taxonomy = 'hazard_type'): Category => ({
  taxonomy,
  code,
  parent,
  name: code,
  nameEn: code,
  open: true,
})
const all = [value('fire'), value('web', '', 'channel'), value('gas'), value('exit', 'fire'), value('panel', 'fire')]

test('each value stands below its parent and keeps its place in the whole list', () => {
  expect(tree(all, 'hazard_type').map(({ category, at, depth }) => [category.code, at, depth])).toEqual([
    ['fire', 0, 0],
    ['exit', 3, 1],
    ['panel', 4, 1],
    ['gas', 2, 0],
  ])
})

test('a value whose parent is not there is shown all the same', () => {
  expect(tree([value('a', 'b')], 'hazard_type')).toHaveLength(1)
  expect(tree([value('a', 'b'), value('b', 'a')], 'hazard_type')).toEqual([])
})

test('a value moves among those of its parent alone', () => {
  expect(moved(all, 4, -1).map(({ code }) => code)).toEqual(['fire', 'web', 'gas', 'panel', 'exit'])
  expect(moved(all, 0, 1).map(({ code }) => code)).toEqual(['gas', 'web', 'fire', 'exit', 'panel'])
  expect(moved(all, 3, -1)).toEqual(all)
})
