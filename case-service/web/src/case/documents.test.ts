import { expect, test } from 'vitest'
import type { CaseEvent } from '../api/types.ts'
import { documentsOf } from './documents.ts'

function event(version: number, name: string, changes: Partial<CaseEvent> = {}): CaseEvent {
  return {
    version,
    track: 'main',
    event: name,
    eventName: name,
    eventNameEn: name,
    at: '2021-06-08T01:00:00Z',
    by: { role: 'triager' },
    photos: [],
    hash: '',
    previousHash: '',
    ...changes,
  }
}

test('lists what was signed, with its number and its words', () => {
  const documents = documentsOf([
    event(1, 'registered'),
    event(2, 'rectification-ordered', { data: { number: '北应急责改〔2021〕3号' }, text: '拆除门锁' }),
    event(3, 'rectification-ordered', { text: '编号之前的' }),
    event(4, 'referral-drafted', { text: '市住建局\n属其职责' }),
    event(5, 'referral-sent', { text: '北安办函〔2021〕2号\n市住建局' }),
    event(6, 'supervision-letter-signed', { data: { number: '北安办督〔2021〕1号' }, text: '请于三日内办结' }),
    event(7, 'notice-settled', { data: { template: 'tip-closed', outcome: 'delivered' } }),
  ])
  expect(documents.map(({ kind, number, text }) => [kind, number, text])).toEqual([
    ['order', '北应急责改〔2021〕3号', '拆除门锁'],
    ['referral', '北安办函〔2021〕2号', '市住建局\n属其职责'],
    ['supervision', '北安办督〔2021〕1号', '请于三日内办结'],
    ['notice', undefined, ''],
  ])
})
