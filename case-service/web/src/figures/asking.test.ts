import { describe, expect, it } from 'vitest'
import { askedOf, only, parametersOf, spanOf, todayOf } from './asking.ts'

describe('what is asked for', () => {
  it('is the month that runs, unless the address says otherwise', () => {
    expect(askedOf({}, '2021-06-08')).toEqual({ from: '2021-06-01', to: '2021-06-08' })
    expect(askedOf({ from: '2021-01-01', unit: 'xfjy', list: 'received', by: '' }, '2021-06-08')).toEqual({
      from: '2021-01-01',
      to: '2021-06-08',
      unit: 'xfjy',
    })
  })

  it('knows the usual periods, over the turn of a year too', () => {
    expect(spanOf('lastMonth', '2021-01-15')).toEqual({ from: '2020-12-01', to: '2020-12-31' })
    expect(spanOf('lastMonth', '2021-03-31')).toEqual({ from: '2021-02-01', to: '2021-02-28' })
    expect(spanOf('quarter', '2021-06-08')).toEqual({ from: '2021-04-01', to: '2021-06-08' })
    expect(spanOf('year', '2021-06-08')).toEqual({ from: '2021-01-01', to: '2021-06-08' })
  })

  it('begins the day in Shanghai', () => {
    expect(todayOf(new Date('2021-06-07T16:30:00Z'))).toBe('2021-06-08')
  })

  it('asks for a group by its key, and for a week by its days', () => {
    const asked = { from: '2021-06-01', to: '2021-06-30', asOf: '2021-07-01' }
    const period = { from: '2021-06-06T16:00:00Z', to: '2021-06-13T16:00:00Z' }
    expect(only(asked, 'unit', { key: '-', period })).toEqual({ ...asked, unit: '-' })
    expect(only(asked, 'week', { key: '2021-06-07', period })).toEqual({ ...asked, ...period })
    expect(parametersOf({ ...asked, by: 'week' }, { format: 'csv' })).toBe(
      '?from=2021-06-01&to=2021-06-30&asOf=2021-07-01&by=week&format=csv',
    )
  })
})
