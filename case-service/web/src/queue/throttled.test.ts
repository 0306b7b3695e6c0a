import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import { throttled } from './throttled.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('runs at once, folds what comes soon after, and never loses the last', () => {
  const run = vi.fn()
  const scope = effectScope()
  const call = scope.run(() => throttled(run, 1000))!
  call()
  expect(run).toHaveBeenCalledTimes(1)
  call()
  call()
  vi.advanceTimersByTime(1000)
  expect(run).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(5000)
  expect(run).toHaveBeenCalledTimes(2)
  call()
  call()
  scope.stop()
  vi.advanceTimersByTime(5000)
  expect(run).toHaveBeenCalledTimes(3)
})
