import { expect, test } from 'vitest'
import { grouped, keyOf, nextAfter } from './groups.ts'
import type { CallbackTask } from './types.ts'

const now = new Date('2021-06-16T02:00:00Z')

function aTask(n: string, changes: Partial<CallbackTask> = {}): CallbackTask {
  return {
    caseId: `c${n}`,
    caseNumber: `JBAQ2021${n}`,
    tipId: `t${n}`,
    tipNumber: `JB20210608-${n}`,
    stage: 'owed',
    stageName: '待回访',
    stageNameEn: 'To be called',
    owedAt: '2021-06-10T01:00:00Z',
    dueAt: '2021-06-18T15:59:59Z',
    overdue: false,
    tries: 0,
    told: {},
    ...changes,
  }
}

test('puts late ones first, then today, and who asked for another day last', () => {
  const tasks = [
    aTask('1', { dueAt: '2021-06-11T15:59:59Z', overdue: true, nextOn: '2021-06-17' }),
    aTask('2', { dueAt: '2021-06-15T15:59:59Z', overdue: true }),
    aTask('3', { dueAt: '2021-06-16T15:59:59Z' }),
    aTask('4'),
    aTask('5', { dueAt: '2021-06-16T15:59:59Z', nextOn: '2021-06-16' }),
  ]
  expect(grouped(tasks, now).map(({ group, tasks: inside }) => [group, inside.map(({ tipId }) => tipId)])).toEqual([
    ['late', ['t2']],
    ['today', ['t3', 't5']],
    ['later', ['t4']],
    ['agreed', ['t1']],
  ])
})

test('opens the next one that nobody else has taken and whose case is not busy', () => {
  const tasks = [aTask('1'), aTask('2', { takenBy: { id: 'other', name: '李' } }), aTask('3'), aTask('4', { takenBy: { id: 'me', name: '我' } })]
  const busy = (id: string) => id === 'c3'
  expect(nextAfter(tasks, keyOf(tasks[0]!), 'me', busy)).toBe(tasks[3])
  expect(nextAfter(tasks, keyOf(tasks[3]!), 'me', busy)).toBe(tasks[0])
  expect(nextAfter([tasks[1]!], undefined, 'me', busy)).toBeUndefined()
})
