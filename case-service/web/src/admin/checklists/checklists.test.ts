import { expect, test } from 'vitest'
import { newItem, newList, nextCode } from './types.ts'

test('an added list or item gets a code that none has', () => {
  expect(nextCode('item', [{ code: 'exits' }, { code: 'item_3' }])).toBe('item_4')
  const list = newList([])
  expect(list.code).toBe('list_1')
  expect(newItem(list.items).code).not.toBe(list.items[0]!.code)
})
