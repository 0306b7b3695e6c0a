import { expect, test } from 'vitest'
import { textIn, withText } from './pngText.ts'

/** The smallest picture: one transparent pixel. */
const pixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
)

test('a picture carries its words', () => {
  const words = 'JB20210608-7K3M9Q 7K3M-9QRS-TVWX-YZ01'
  const written = withText(pixel, words)
  expect(textIn(written)).toBe(words)
  expect(written.slice(-12)).toEqual(pixel.slice(-12))
})

test('has the checksum that PNG wants', () => {
  const written = withText(pixel, '')
  const chunk = written.slice(pixel.length - 12, written.length - 12)
  const checksum = new DataView(chunk.buffer).getUint32(chunk.length - 4)
  expect(checksum.toString(16)).toBe('54a71917')
})

test('finds nothing in other files', () => {
  expect(textIn(pixel)).toBeUndefined()
  expect(textIn(Uint8Array.from([0xff, 0xd8]))).toBeUndefined()
  expect(textIn(withText(pixel, 'x').slice(0, 40))).toBeUndefined()
})
