import { expect, test } from 'vitest'
import {
  districtAnd,
  fromScreen,
  isWithin,
  projectionOf,
  type Ring,
  scaleBar,
  toScreen,
  type View,
  wholeDistrict,
  zoomed,
} from './projection.ts'

const square: Ring[] = [
  [
    [121.4, 29.9],
    [121.6, 29.9],
    [121.6, 30.0],
    [121.4, 30.0],
    [121.4, 29.9],
  ],
]
const size = { width: 358, height: 260 }
const projection = projectionOf(square)

test('goes to the screen and back within a metre', () => {
  const view = { ...wholeDistrict(projection, size), scale: 3 }
  const place = { lng: 121.5526, lat: 29.95 }
  const back = projection.toPlace(fromScreen(toScreen(projection.toPlane(place), view, size), view, size))
  expect(back.lng).toBeCloseTo(place.lng, 9)
  expect(back.lat).toBeCloseTo(place.lat, 9)
})

test('measures in metres', () => {
  expect(projection.height).toBeCloseTo(11_119.5, 0)
  expect(projection.width / projection.height).toBeCloseTo(2 * Math.cos((29.95 * Math.PI) / 180), 3)
})

test('shows a place beyond the district together with all of it', () => {
  const beyond = { lng: 121.1, lat: 30.4 }
  expectShown([...square[0]!, [beyond.lng, beyond.lat]], districtAnd(projection.toPlane(beyond), projection, size))
})

test('shows the whole district at first', () => {
  expectShown(square[0]!, wholeDistrict(projection, size))
})

function expectShown(places: Ring, view: View): void {
  for (const [lng, lat] of places) {
    const { x, y } = toScreen(projection.toPlane({ lng, lat }), view, size)
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(size.width)
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(size.height)
  }
}

test('keeps the point under the fingers while zooming', () => {
  const view = wholeDistrict(projection, size)
  const finger = { x: 100, y: 80 }
  const before = fromScreen(finger, view, size)
  const after = fromScreen(finger, zoomed(view, 2, finger, size, view.scale), size)
  expect(after.x).toBeCloseTo(before.x, 6)
  expect(after.y).toBeCloseTo(before.y, 6)
})

test('goes no farther out than the district', () => {
  const view = wholeDistrict(projection, size)
  expect(zoomed(view, 0.1, { x: 0, y: 0 }, size, view.scale).scale).toBe(view.scale)
})

test('knows inside from outside, and a hole', () => {
  const hole: Ring = [
    [121.45, 29.93],
    [121.46, 29.93],
    [121.46, 29.94],
    [121.45, 29.94],
  ]
  expect(isWithin(square, { lng: 121.5, lat: 29.95 })).toBe(true)
  expect(isWithin(square, { lng: 121.7, lat: 29.95 })).toBe(false)
  expect(isWithin([...square, hole], { lng: 121.455, lat: 29.935 })).toBe(false)
})

test('draws a scale of a round length', () => {
  const { metres, pixels } = scaleBar({ x: 0, y: 0, scale: 10 }, size)
  expect(metres).toBe(1000)
  expect(pixels).toBe(100)
})
