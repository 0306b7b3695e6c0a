import { describe, expect, it } from 'vitest'
import { change, restsOn, shown, step, top } from './show.ts'

describe('figures as people read them', () => {
  it('tells what is not known from zero', () => {
    expect(shown({ value: null }, 'share')).toBe('—')
    expect(shown({ value: 0 }, 'share')).toBe('0.0%')
    expect(shown({ value: 0.8846, numerator: 184, denominator: 208 }, 'share')).toBe('88.5%')
    expect(shown({ value: 12.5 }, 'days')).toBe('12.5 天')
    expect(shown({ value: 21600 }, 'yuan')).toBe('21,600 元')
    expect(restsOn({ value: 0.8846, numerator: 184, denominator: 208 })).toBe('184/208')
    expect(restsOn({ value: 3 })).toBeUndefined()
  })

  it('says in words how a figure moved', () => {
    expect(change({ value: 12 }, { value: 9 }, 'cases')).toEqual({ words: '+3', direction: 'up' })
    expect(change({ value: 0.85 }, { value: 0.88 }, 'share')).toEqual({ words: '−3 个百分点', direction: 'down' })
    expect(change({ value: 4 }, { value: 4 }, 'cases')).toEqual({ words: '±0', direction: 'same' })
    expect(change({ value: null }, { value: 4 }, 'days')).toBeUndefined()
  })

  it('ends the scale on a round number', () => {
    expect([[], [0], [1], [3], [17], [120, 4]].map(top)).toEqual([1, 1, 1, 5, 20, 200])
  })

  it('has five steps, and none for what is hidden', () => {
    expect([undefined, 3, 10, 50].map((n) => step(n, 50))).toEqual([0, 1, 1, 5])
  })
})
