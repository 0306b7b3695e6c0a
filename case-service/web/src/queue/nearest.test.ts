import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

const pins = [
  { id: 'far', x: 100, y: 100 },
  { id: 'below', x: 10, y: 10 },
  { id: 'above', x: 10, y: 10 },
]

test('finds the nearest within reach, the uppermost of those in one spot', () => {
  expect(nearest(pins, { x: 14, y: 12 }, 22)).toBe('above')
  expect(nearest(pins, { x: 95, y: 100 }, 22)).toBe('far')
  expect(nearest(pins, { x: 50, y: 50 }, 22)).toBeUndefined()
})
