import { expect, test } from 'vitest'
import { fingerprint } from './fingerprint.ts'

test('is the SHA-256 of the key’s bytes, easy to read out', async () => {
  expect(await fingerprint(btoa('abc'))).toBe(
    'ba78 16bf 8f01 cfea 4141 40de 5dae 2223 b003 61a3 9617 7a9c b410 ff61 f200 15ad',
  )
})
