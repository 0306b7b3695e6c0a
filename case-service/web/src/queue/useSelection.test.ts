import { expect, test } from 'vitest'
import { shallowRef } from 'vue'
import { aRow } from '../testing/cases.ts'
import { merge, rowsOf } from './rows.ts'
import { useSelection } from './useSelection.ts'

function five() {
  const queue = shallowRef(rowsOf(['1', '2', '3', '4', '5'].map((id) => aRow(id))))
  return { queue, selection: useSelection(() => queue.value.rows) }
}

test('chooses one by one, from here to there, and all', () => {
  const { selection } = five()
  selection.toggle('2')
  selection.extend('4')
  expect([...selection.chosenIds.value]).toEqual(['2', '3', '4'])
  selection.toggle('3')
  expect([...selection.chosenIds.value]).toEqual(['2', '4'])
  selection.extend('1')
  expect([...selection.chosenIds.value]).toEqual(['1', '2', '3', '4'])
  selection.all()
  expect(selection.chosen.value).toHaveLength(5)
  selection.clear()
  expect(selection.chosen.value).toEqual([])
})

test('stays while others change, and loses what left', () => {
  const { queue, selection } = five()
  selection.toggle('2')
  selection.toggle('4')
  const fresh = [aRow('4', { version: 2, title: '新' })]
  queue.value = merge(queue.value, fresh, { complete: false, more: false, touched: new Set(['2', '4']) })
  expect(selection.chosen.value.map(({ id, title }) => [id, title])).toEqual([['4', '新']])
})
