import { describe, expect, it } from 'vitest'
import { spanOf } from './spans.ts'

describe('a span', () => {
  it('is said in years where it is whole ones, in days otherwise', () => {
    expect(spanOf(365)).toMatch(/^1 (年|year)$/)
    expect(spanOf(1095)).toMatch(/^3 (年|years)$/)
    expect(spanOf(180)).toMatch(/^180 (天|days)$/)
  })
})
