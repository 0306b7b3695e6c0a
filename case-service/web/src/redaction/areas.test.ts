import { expect, test } from 'vitest'
import { begun, covers, drawnTo, within, without } from './areas.ts'

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

test('what lies uppermost at a place is taken away, and nothing elsewhere', () => {
  const below = drawnTo(begun('box', 'black', { x: 0.6, y: 0.6 }, 0), { x: 0.2, y: 0.2 })
  const above = drawnTo(begun('brush', 'blur', { x: 0.3, y: 0.3 }, 0.02), { x: 0.5, y: 0.3 })

  expect(without([below, above], { x: 0.4, y: 0.31 }, 1)).toEqual([below])
  expect(without([below, above], { x: 0.4, y: 0.4 }, 1)).toEqual([above])
  expect(without([below, above], { x: 0.7, y: 0.3 }, 1)).toEqual([below, above])
})

test('a brush is as round in a wide picture as in a square one', () => {
  const dab = begun('brush', 'black', { x: 0.5, y: 0.5 }, 0.05)

  expect(without([dab], { x: 0.5, y: 0.58 }, 2)).toEqual([])
  expect(without([dab], { x: 0.5, y: 0.58 }, 1)).toEqual([dab])
  expect(without([dab], { x: 0.58, y: 0.5 }, 2)).toEqual([dab])
  expect(without([dab], { x: 0.58, y: 0.5 }, 0.5)).toEqual([])
})

test('nothing is drawn outside of the picture', () => {
  expect(within({ x: -1, y: 1.5 })).toEqual({ x: 0, y: 1 })
})
