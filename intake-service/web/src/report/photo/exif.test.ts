import { expect, test } from 'vitest'
import { withFacts } from './exif.ts'
import { readFacts } from '@shared/photo/metadata.ts'

/** Start and end of image with an empty scan between: enough for a reader of segments. */
const bare = Uint8Array.from([0xff, 0xd8, 0xff, 0xda, 0, 2, 0xff, 0xd9])

async function written(facts: Parameters<typeof withFacts>[1]) {
  return readFacts(new Blob([withFacts(bare, facts)]))
}

test('carries time and place through shrinking', async () => {
  const facts = { takenAt: '2021:06:08 09:12:00', offset: '+08:00', lat: 29.89047, lng: 121.5526 }
  const read = await written(facts)
  expect(read).toMatchObject({ takenAt: facts.takenAt, offset: facts.offset })
  expect(read.lat).toBeCloseTo(facts.lat, 6)
  expect(read.lng).toBeCloseTo(facts.lng, 6)
})

test('carries a place alone, also in the south and the west', async () => {
  const read = await written({ lat: -33.856784, lng: -70.9 })
  expect(read.takenAt).toBeUndefined()
  expect(read.lat).toBeCloseTo(-33.856784, 6)
  expect(read.lng).toBeCloseTo(-70.9, 6)
})

test('carries a time alone', async () => {
  expect(await written({ takenAt: '2021:06:08 09:12:00' })).toEqual({ takenAt: '2021:06:08 09:12:00' })
})

test('leaves a picture without facts, and a file that is no JPEG, as it is', () => {
  expect(withFacts(bare, {})).toBe(bare)
  const png = Uint8Array.from([0x89, 0x50])
  expect(withFacts(png, { takenAt: '2021:06:08 09:12:00' })).toBe(png)
})
