import { expect, test } from 'vitest'
import { suggestedTypes } from './hazardTypes.ts'

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
