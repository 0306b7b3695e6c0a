import { expect, test } from 'vitest'
import type { ExposureVersion } from '../api.ts'
import { correctionsOf } from './corrections.ts'

const first: ExposureVersion = {
  number: 1,
  publishedAt: '2021-06-30T08:00:00Z',
  title: '锁闭的安全出口',
  problem: '二楼安全出口上锁',
  place: '慈城镇某纺织厂',
  responsibleUnit: '慈城镇',
  hazardCount: 1,
  photos: [],
}

test('tells what each wording changed in the one before', () => {
  const second = { ...first, number: 2, publishedAt: '2021-07-02T08:00:00Z', place: '慈城镇东门路某纺织厂', measure: '已拆除门锁', correction: '地点写错了' }
  expect(correctionsOf([second, first])).toEqual([
    { at: first.publishedAt, changes: [] },
    {
      at: second.publishedAt,
      why: '地点写错了',
      changes: [
        { field: 'measure', before: '', after: '已拆除门锁' },
        { field: 'place', before: '慈城镇某纺织厂', after: '慈城镇东门路某纺织厂' },
      ],
    },
  ])
})
