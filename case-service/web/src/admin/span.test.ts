import { expect, test } from 'vitest'
import { spanOf, spanWords, textOf } from './span.ts'

test('reads and writes spans as the service does', () => {
  for (const text of ['3wd', '30cd', 'PT2H', 'PT30M']) expect(textOf(spanOf(text))).toBe(text)
  expect(spanOf('PT30M')).toEqual({ count: '30', unit: 'M' })
  expect(spanOf('soon')).toEqual({ count: '', unit: 'wd' })
  expect(spanWords('3wd')).toBe('3 个工作日')
  expect(spanWords('x')).toBe('x')
})
