import { expect, test } from 'vitest'
import { begun, covers, drawnTo, within } from './areas.ts'

test('a box spans two corners and needs a drag', () => {
  const box = begun('box', 'black', { x: 0.2, y: 0.2 }, 0.02)

  expect(covers(box)).toBe(false)
  expect(drawnTo(box, { x: 0.5, y: 0.6 })).toEqual({
    how: 'black',
    shape: 'box',
    points: [
      { x: 0.2, y: 0.2 },
      { x: 0.5, y: 0.6 },
    ],
  })
  expect(covers(drawnTo(box, { x: 0.5, y: 0.6 }))).toBe(true)
})

test('a dab of the brush covers; what does not move adds no point', () => {
  const dab = begun('brush', 'blur', { x: 0.5, y: 0.5 }, 0.02)

  expect(covers(dab)).toBe(true)
  expect(drawnTo(dab, { x: 0.501, y: 0.5 })).toBe(dab)
  expect(drawnTo(dab, { x: 0.6, y: 0.5 }).points).toHaveLength(2)
})

test('nothing is drawn outside of the picture', () => {
  expect(within({ x: -1, y: 1.5 })).toEqual({ x: 0, y: 1 })
})
