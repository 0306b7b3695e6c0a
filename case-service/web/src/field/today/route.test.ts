import { expect, test } from 'vitest'
import { inOrder, metresBetween } from './route.ts'

const near = { name: 'near', location: { lat: 29.9, lng: 121.5 }, dueAt: '2021-06-12T15:59:59Z' }
const middle = { name: 'middle', location: { lat: 29.92, lng: 121.5 }, dueAt: '2021-06-10T15:59:59Z' }
const far = { name: 'far', location: { lat: 29.99, lng: 121.5 }, dueAt: '2021-06-11T15:59:59Z' }
const nowhere = { name: 'nowhere', dueAt: '2021-06-09T15:59:59Z' }
const all = [far, nowhere, near, middle]
const names = (visits: { name: string }[]) => visits.map(({ name }) => name)

test('goes to the nearest that is left, and last to what has no place', () => {
  const here = { lat: 29.89, lng: 121.5 }
  expect(names(inOrder(all, (each) => each, 'route', here))).toEqual(['near', 'middle', 'far', 'nowhere'])
})

test('begins with what is due first where the device does not know its place', () => {
  expect(names(inOrder(all, (each) => each, 'route'))).toEqual(['middle', 'near', 'far', 'nowhere'])
})

test('goes by the deadline when asked to', () => {
  expect(names(inOrder(all, (each) => each, 'due'))).toEqual(['nowhere', 'middle', 'far', 'near'])
})

test('measures in metres', () => {
  expect(metresBetween(near.location, middle.location)).toBeCloseTo(2224, -1)
})
