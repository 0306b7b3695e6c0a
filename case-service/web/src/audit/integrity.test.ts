import { expect, test } from 'vitest'
import { placeOf } from './integrity.ts'
import type { Finding } from './types.ts'

const finding: Finding = { id: 1, what: 'removed', whatName: '记录被删除', whatNameEn: '', n: 2, detail: '', foundAt: '' }

test('says where a fault is', () => {
  expect(placeOf({ ...finding, caseId: 'c', caseNumber: 'JB1' })).toBe('第 2 条')
  expect(placeOf({ ...finding, what: 'leaf' })).toBe('第 2 片叶子')
  expect(placeOf({ ...finding, what: 'case_removed', n: undefined, caseId: 'c' })).toBe('案件 c')
  expect(placeOf({ ...finding, what: 'read_model', n: undefined, detail: 'queue' })).toBe('案件列表')
  expect(placeOf({ ...finding, what: 'root', n: undefined, detail: '2021-06-08' })).toBe('2021-06-08')
})
