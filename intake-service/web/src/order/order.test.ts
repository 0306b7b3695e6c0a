import { expect, test } from 'vitest'
import type { OrderItem } from '../api.ts'
import { dueIn } from './dueDay.ts'
import { emptyReply, replyBody } from './replyDraft.ts'

const item = (hazard: string, description = ''): OrderItem => ({ hazard, description, requirement: '', dueOn: '2021-10-15', fixed: false, photos: [] })
const photo = (id: string, uploaded = true) => ({ id, facts: {}, ...(uploaded ? { upload: { id: `up-${id}`, at: '' } } : {}) })

test.each([
  ['2021-10-15', '2021-10-12', '还剩 {n} 天', 3, false],
  ['2021-10-12', '2021-10-12', '今天到期', undefined, false],
  ['2021-09-30', '2021-10-12', '已超期 {n} 天', 12, true],
])('a fix due on %s is, on %s, %s', (dueOn, today, words, n, isLate) => {
  const due = dueIn(dueOn, today)
  expect(due.text[0]).toBe(words)
  expect(due.values.n).toBe(n)
  expect(due.isLate).toBe(isLate)
})

test('sends the pictures in one row and says which shows what', () => {
  const items = [item('h1', '门锁着'), item('h2', '二楼疏散通道被成捆的布匹和纸箱堵住，只能侧身通过')]
  const draft = emptyReply(items)
  draft.text = ' 已拆除门锁 '
  draft.items.h1!.photos = [photo('a'), photo('b')]
  draft.items.h2!.photos = [photo('c')]
  expect(replyBody(draft, items)).toEqual({
    kind: 'done',
    text: '已拆除门锁\n第1项（门锁着）：照片1至2；第2项（二楼疏散通道被成捆的布匹和纸箱堵住，只能…）：照片3',
    photos: ['up-a', 'up-b', 'up-c'],
  })
})

test('says nothing of pictures where there is one thing to fix', () => {
  const items = [item('H1')]
  const draft = emptyReply(items)
  draft.text = '已拆除'
  draft.items.H1!.photos = [photo('a'), photo('b', false)]
  expect(replyBody(draft, items)).toEqual({ kind: 'done', text: '已拆除', photos: ['up-a'] })
})
