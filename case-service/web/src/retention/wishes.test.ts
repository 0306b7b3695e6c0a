import { describe, expect, it } from 'vitest'
import type { Wish } from './types.ts'
import { standOf } from './wishes.ts'

const wish: Wish = {
  caseId: '1',
  caseNumber: 'JBAQ2021000001',
  tipNumber: 'JB20210608-7K3M9Q',
  kinds: ['words'],
  at: '2021-06-08T02:00:00Z',
  held: false,
  mine: false,
}

describe('a request to erase', () => {
  it('waits for somebody else, or for the reader', () => {
    expect(standOf(wish)).toBe('waits')
    expect(standOf({ ...wish, mine: true })).toBe('mine')
    expect(standOf({ ...wish, agreedBy: '王' })).toBe('agreed')
  })

  it('is stopped by a hold, whoever agreed', () => {
    expect(standOf({ ...wish, held: true, mine: true })).toBe('held')
    expect(standOf({ ...wish, held: true, agreedBy: '王' })).toBe('held')
  })
})
