import { expect, test } from 'vitest'
import { pointIn } from './coordinates.ts'

test.each(['29.887883,121.556753', '121.556753, 29.887883', ' 29.887883，121.556753 ', '29.887883 121.556753'])('reads %s', (text) => {
  expect(pointIn(text)).toEqual({ lat: 29.887883, lng: 121.556753 })
})

test.each(['', '29.88', '29.88, 第三', '291.1, 121.5', '29.9, 121.5, 3', '1.2, 1.3'])('takes no %s', (text) => {
  expect(pointIn(text)).toBeUndefined()
})
