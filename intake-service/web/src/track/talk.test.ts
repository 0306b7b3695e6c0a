import { expect, test } from 'vitest'
import type { MyTip } from '../api.ts'
import { answeredAt, openQuestion, talkOf } from './talk.ts'

type Step = MyTip['steps'][number]

const step = (status: Step['status'], at: string): Step => ({ status, at, text: status, textEn: status })
const message = (at: string) => ({ kind: 'message' as const, at, text: '是东门', photos: 0 })
const received = step('received', '2021-06-08T01:00:00Z')
const asked = step('asked', '2021-06-08T03:00:00Z')

test('a question waits until it is answered', () => {
  expect(openQuestion({ steps: [received], messages: [] })).toBeUndefined()
  expect(openQuestion({ steps: [received, asked], messages: [message('2021-06-08T02:00:00Z')] })).toBe(asked)
  expect(openQuestion({ steps: [received, asked], messages: [message('2021-06-08T03:00:00.500Z')] })).toBeUndefined()
})

test('a decision overtakes a question, news do not', () => {
  expect(openQuestion({ steps: [received, asked, step('told', '2021-06-08T04:00:00Z')], messages: [] })).toBe(asked)
  expect(openQuestion({ steps: [received, asked, step('accepted', '2021-06-08T04:00:00Z')], messages: [] })).toBeUndefined()
})

test('both sides are shown in the order they spoke', () => {
  const lines = talkOf({ steps: [received, asked], messages: [message('2021-06-08T02:00:00Z'), message('2021-06-08T05:00:00Z')] })
  expect(lines.map(({ by }) => by)).toEqual(['reporter', 'office', 'reporter'])
})

test('an answered question is the office’s turn again', () => {
  const answer = message('2021-06-08T04:00:00Z')
  expect(answeredAt({ steps: [received, asked], messages: [] })).toBeUndefined()
  expect(answeredAt({ steps: [received, asked], messages: [answer] })).toBe(answer.at)
  expect(answeredAt({ steps: [received, asked, step('told', '2021-06-08T05:00:00Z')], messages: [answer] })).toBeUndefined()
})
