import { expect, test } from 'vitest'
import { withCitation } from './legalBasis.ts'

const article = '《中华人民共和国安全生产法》第四十二条'

test('names each article once, behind what was typed', () => {
  expect(withCitation('  ', article)).toBe(article)
  expect(withCitation('《消防法》第二十八条', article)).toBe(`《消防法》第二十八条、${article}`)
  expect(withCitation(article, article)).toBe(article)
})
