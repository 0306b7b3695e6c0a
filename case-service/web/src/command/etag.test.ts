import { expect, test } from 'vitest'
import { trackOf } from './etag.ts'

test('an etag names its track', () => {
  expect(trackOf('main-17')).toBe('main')
  expect(trackOf('"look-back-2"')).toBe('look-back')
})
