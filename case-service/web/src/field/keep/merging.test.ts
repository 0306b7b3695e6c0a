import { expect, test } from 'vitest'
import type { Stage, Task, Visit } from '../types.ts'
import { merged } from './merging.ts'

const now = new Date('2021-06-11T02:00:00Z')

function task(caseId: string, version = 4): Task {
  return { caseId, version, kind: 'record-inspection', pictures: [] } as unknown as Task
}
function visit(id: string, stage: Stage, sentAt?: string): Visit {
  return { id, stage, task: task(id), shots: [], ...(sentAt ? { sentAt } : {}) }
}
const ids = (visits: Visit[]) => visits.map(({ id }) => id)

test('takes in what is new, renews what nobody began, and drops what is no longer awaited', () => {
  const { keep, drop } = merged([visit('a', 'ready'), visit('gone', 'ready')], [task('a', 6), task('b')], now)
  expect(ids(keep)).toEqual(['a', 'b'])
  expect(keep[0]!.task.version).toBe(6)
  expect(ids(drop)).toEqual(['gone'])
})

test('never touches what was begun, also when the case went elsewhere', () => {
  const begun = (['doing', 'waiting', 'conflict', 'refused'] as const).map((stage) => visit(stage, stage))
  const { keep, drop } = merged(begun, [task('doing', 9), task('waiting', 9)], now)
  expect(keep).toEqual([])
  expect(drop).toEqual([])
})

test('tells for three days what went', () => {
  const old = visit('old', 'sent', '2021-06-07T02:00:00Z')
  const fresh = visit('fresh', 'sent', '2021-06-10T02:00:00Z')
  expect(ids(merged([old, fresh], [], now).drop)).toEqual(['old'])
})
