import { expect, test } from 'vitest'
import { foundTypes, suggestedTypes } from './hazardTypes.ts'

const types = ['疏散通道堵塞', '消防设施失效', '电动自行车', '电气线路'].map((name, index) => ({ code: `t${index}`, parent: '', name, nameEn: name }))

test('offers the kinds whose names share words with what was written', () => {
  expect(suggestedTypes('楼道里电动自行车堵住了疏散通道', types).map(({ name }) => name)).toEqual([
    '电动自行车',
    '疏散通道堵塞',
  ])
})

test('offers nothing where nothing fits', () => {
  expect(suggestedTypes('', types)).toEqual([])
  expect(suggestedTypes('好', types)).toEqual([])
  expect(suggestedTypes('工地没有护栏', types)).toEqual([])
})

test('finds kinds by a part of their name in either language', () => {
  const types = [
    { code: 'fire_exit', parent: 'fire', name: '疏散通道、安全出口堵塞', nameEn: 'Blocked exit or escape route' },
    { code: 'se_elevator', parent: 'special_equipment', name: '电梯', nameEn: 'Lift' },
  ]
  expect(foundTypes('安全 出口', types).map(({ code }) => code)).toEqual(['fire_exit'])
  expect(foundTypes('LIFT', types).map(({ code }) => code)).toEqual(['se_elevator'])
  expect(foundTypes('', types)).toHaveLength(2)
  expect(foundTypes('船', types)).toEqual([])
})
