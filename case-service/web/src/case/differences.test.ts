import { expect, test } from 'vitest'
import { aView } from '../testing/cases.ts'
import { differencesOf } from './differences.ts'
import type { CaseNames } from './names.ts'

const names: CaseNames = {
  unit: (_, code) => ({ xfjy: '区消防救援大队', zjj: '区住建局' })[code ?? ''] ?? '',
  street: (_, code) => code ?? '',
  category: (_, __, code) => code ?? '',
}

test('names field by field what others changed, in words', () => {
  const seen = aView('1', { leadUnit: 'xfjy', conclusion: '原结论' })
  const now = aView('1', {
    state: 'assigned',
    stateName: '待签收',
    stateNameEn: 'Assigned',
    severity: 'L2_major',
    leadUnit: 'zjj',
    hazards: [
      {
        id: 'h1',
        description: '安全出口锁闭',
        level: 'major',
        levelName: '',
        state: 'open',
        photosBefore: [],
        photosAfter: [],
      },
    ],
  })
  expect(differencesOf(seen, now, names)).toEqual([
    { name: '状态', before: '已登记', now: '待签收' },
    { name: '等级', before: '一般', now: '重大' },
    { name: '主办单位', before: '区消防救援大队', now: '区住建局' },
    { name: '书面结论', before: '原结论', now: '' },
    { name: '隐患：安全出口锁闭', before: '', now: '重大隐患 · 待整改' },
  ])
})

test('finds nothing where nothing moved', () => {
  expect(differencesOf(aView('1'), aView('1', { version: 9 }), names)).toEqual([])
})
