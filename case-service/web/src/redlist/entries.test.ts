import { expect, test } from 'vitest'
import { bodyOf, draftOf, sectionsOf } from './entries.ts'
import type { Entry } from './types.ts'

function entry(id: string, more: Partial<Entry>): Entry {
  const words = { title: id, firm: 'x', said: 'x', place: 'x', unit: 'xfjy', unitName: 'x', until: '2022-06-15', photos: [] }
  return {
    id,
    kind: 'red_list',
    kindTitle: '红榜',
    kindTitleEn: 'Red list',
    stage: 'shown',
    stageTitle: '',
    stageTitleEn: '',
    words,
    mine: false,
    onBlackList: false,
    version: 1,
    log: [],
    ...more,
  }
}

test('puts what waits first, each entry once', () => {
  const waiting = { by: '甲', at: '2021-06-15T02:00:00Z' }
  const all = [
    entry('shown', {}),
    entry('changed', { waiting }),
    entry('over', { stage: 'expired' }),
    entry('pledge', { kind: 'safety_pledge', stage: 'proposed', waiting }),
  ]

  const names = (kind: string) => sectionsOf(all, kind).map(({ group, entries }) => [group, entries.map(({ id }) => id)])

  expect(names('')).toEqual([
    ['waiting', ['changed', 'pledge']],
    ['shown', ['shown']],
    ['over', ['over']],
  ])
  expect(names('safety_pledge')).toEqual([['waiting', ['pledge']]])
})

test('begins with what is known and sends nothing that is empty', () => {
  expect(draftOf(entry('a', {})).until).toBe('2022-06-15')
  expect(bodyOf({ ...draftOf(), kind: 'red_list', title: ' ' })).toEqual({ kind: 'red_list', photos: [] })
  const photos = [{ id: 'p1', url: 'https://example.com/p1?grant=x' }]
  expect(bodyOf({ ...draftOf(), photos })).toEqual({ photos: ['p1'] })
})
