import { expect, test } from 'vitest'
import { moved, newRule, sentRule } from './rules.ts'

const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ ...newRule(), id, lead: 'xfjy', reason: '因为' })) as [
  ReturnType<typeof newRule>,
  ReturnType<typeof newRule>,
  ReturnType<typeof newRule>,
]

test('moves a rule one place, and none over the end', () => {
  expect(moved([a, b, c], 2, -1).map(({ id }) => id)).toEqual(['a', 'c', 'b'])
  expect(moved([a, b, c], 0, 1).map(({ id }) => id)).toEqual(['b', 'a', 'c'])
  expect(moved([a, b, c], 0, -1).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})

test('sends only what a rule asks for', () => {
  expect(sentRule(a)).toEqual({ id: 'a', lead: 'xfjy', coUnits: [], reason: '因为' })
  const asking = { ...a, when: { ...a.when, streets: ['330205004'] } }
  expect(sentRule(asking).when).toEqual({ streets: ['330205004'] })
})
