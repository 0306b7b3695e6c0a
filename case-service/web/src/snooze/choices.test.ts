import { expect, test } from 'vitest'
import { choicesAt } from './choices.ts'

function at(local: string) {
  return choicesAt(new Date(`${local}:00+08:00`)).map(({ key, until }) => [key, until && new Date(until).getTime()])
}

function local(text: string): number {
  return new Date(`${text}:00+08:00`).getTime()
}

test('offers times of the office day in Shanghai, and the next event', () => {
  expect(at('2021-06-08T09:12')).toEqual([
    ['hour', local('2021-06-08T10:12')],
    ['afternoon', local('2021-06-08T14:00')],
    ['tomorrow', local('2021-06-09T08:30')],
    ['week', local('2021-06-15T08:30')],
    ['event', undefined],
  ])
})

test('offers no afternoon that is nearly here or past', () => {
  expect(at('2021-06-08T13:30').map(([key]) => key)).toEqual(['hour', 'tomorrow', 'week', 'event'])
  expect(at('2021-06-08T23:30')[1]).toEqual(['tomorrow', local('2021-06-09T08:30')])
})
