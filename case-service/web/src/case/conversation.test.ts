import { expect, test } from 'vitest'
import type { CaseEvent } from '../api/types.ts'
import { conversationOf, isErased } from './conversation.ts'

const digest = { id: 'x', digest: 'sha-256:00' }

function event(track: string, role: string, changes: Partial<CaseEvent> = {}): CaseEvent {
  return {
    version: 1,
    track,
    event: 'e',
    eventName: 'e',
    eventNameEn: 'e',
    at: '2021-06-08T01:00:00Z',
    by: { role },
    photos: [],
    hash: '',
    previousHash: '',
    ...changes,
  }
}

test('tells the reporter from the office and leaves other tracks out', () => {
  const said = conversationOf([event('main', 'triager'), event('voice', 'triager'), event('voice', 'reporter')])
  expect(said.map(({ by }) => by)).toEqual(['office', 'reporter'])
})

test('says erased where a digest is left without its words, and nowhere else', () => {
  expect(isErased(event('voice', 'reporter', { data: { question: digest } }))).toBe(true)
  expect(isErased(event('main', 'system', { data: { registration: { tip: { description: digest } } } }))).toBe(true)
  expect(isErased(event('voice', 'reporter', { data: { question: digest }, text: '锁在二楼' }))).toBe(false)
  expect(isErased(event('main', 'triager', { data: { number: '1' } }))).toBe(false)
  expect(isErased(event('main', 'triager'))).toBe(false)
})
