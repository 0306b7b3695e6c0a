import { expect, test } from 'vitest'
import { earliest, moved } from './draftPhoto.ts'
import { factsOf, readFacts } from '@shared/photo/metadata.ts'
import { takenAt } from '@shared/photo/photoFacts.ts'
import { recordingOf } from './recording.ts'
import { fitted } from '@shared/photo/shrink.ts'

test('takes a camera without an offset to be set to the time of China', () => {
  expect(takenAt({ takenAt: '2021:06:08 09:12:00' })).toBe('2021-06-08T01:12:00.000Z')
  expect(takenAt({ takenAt: '2021:06:08 09:12:00', offset: '+00:00' })).toBe('2021-06-08T09:12:00.000Z')
  expect(takenAt({ takenAt: '0000:00:00 00:00:00' })).toBeUndefined()
  expect(takenAt({})).toBeUndefined()
})

test('finds the earliest of several photographs', () => {
  const photo = (id: string, at?: string) => ({ id, facts: at === undefined ? {} : { takenAt: at } })
  expect(earliest([photo('a'), photo('b', '2021:06:08 09:12:00'), photo('c', '2021:06:08 09:11:00')])).toBe(
    '2021-06-08T01:11:00.000Z',
  )
  expect(earliest([photo('a')])).toBeUndefined()
})

test('keeps only facts that are whole and possible', () => {
  expect(factsOf({ latitude: 0, longitude: 0, DateTimeOriginal: 'yesterday' })).toEqual({})
  expect(factsOf({ latitude: 91, longitude: 10 })).toEqual({})
  expect(factsOf({ latitude: 29.9, longitude: Number.NaN })).toEqual({})
  expect(factsOf({ latitude: 29.9, longitude: 121.5 })).toEqual({ lat: 29.9, lng: 121.5 })
})

test('asks nothing of a file that is no photograph', async () => {
  expect(await readFacts(new Blob(['hello']))).toEqual({})
  expect(await readFacts(new Blob([]))).toEqual({})
})

test('shrinks to 2,560 pixels and never enlarges', () => {
  expect(fitted(4000, 3000)).toEqual({ width: 2560, height: 1920 })
  expect(fitted(800, 600)).toEqual({ width: 800, height: 600 })
  expect(fitted(10_000, 2)).toEqual({ width: 2560, height: 1 })
})

test('moves one of several, and nothing beyond the ends', () => {
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 2, -2)).toEqual(['c', 'a', 'b'])
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c'])
})

test('knows videos and recordings by type or name', () => {
  expect(recordingOf({ type: 'video/quicktime', name: '' })).toBe('video')
  expect(recordingOf({ type: '', name: 'IMG_1.MOV' })).toBe('video')
  expect(recordingOf({ type: 'audio/x-m4a', name: '新录音.m4a' })).toBe('voice')
  expect(recordingOf({ type: 'image/jpeg', name: 'a.jpg' })).toBeUndefined()
})
