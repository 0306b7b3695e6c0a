import { expect, test } from 'vitest'
import { randomUuid } from './uuid.ts'

test('makes a random UUID', () => {
  expect(randomUuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(randomUuid()).not.toBe(randomUuid())
})
