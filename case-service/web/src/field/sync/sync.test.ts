import { offline } from '@shared/request.ts'
import { expect, test, vi } from 'vitest'
import type { Answer, Problem } from '../../api/call.ts'
import type { CaseView } from '../../api/types.ts'
import { begin } from '../visit/draft.ts'
import type { Draft, Shot, Task, Visit } from '../types.ts'
import { onTheCaseAsItIs, sendAll, type Ports } from './sync.ts'

const task: Task = {
  caseId: 'c1',
  number: 'JBAQ2021000001',
  kind: 'record-inspection',
  title: '安全出口上锁',
  severity: 'L3_serious',
  mine: true,
  hazards: [],
  pictures: [],
  etag: 'main-4',
  version: 4,
}

function visit(id: string, finishedAt: string, shots: Shot[] = []): Visit & { draft: Draft } {
  const draft: Draft = {
    ...begin(task, '李某', new Date('2021-06-11T02:00:00Z'), undefined, undefined),
    finishedAt,
    scene: shots.map((shot) => shot.id),
    record: '已核查',
    finding: 'unsubstantiated',
    officers: ['李某', '王某'],
  }
  return { id, task: { ...task, caseId: id }, stage: 'waiting', draft, shots }
}

function shot(id: string): Shot {
  return { id, kind: 'picture', type: 'image/jpeg', takenAt: '2021-06-11T02:01:00Z' }
}

function problem(status: number, members: Record<string, unknown> = {}): Problem {
  return { ...offline(), slug: 'x', status, title: '不行', titleEn: 'No', members }
}

const view = {
  version: 5,
  stateName: '核查中',
  stateNameEn: 'Under inspection',
  actions: [{ command: 'record-inspection', allowed: true, etag: 'main-5' }],
} as unknown as CaseView
const ok = <T>(body: T): Answer<T> => ({ ok: true, body, response: new Response() })
const no = (cause: Problem): Answer<never> => ({ ok: false, problem: cause })

function world(over: Partial<Ports> = {}) {
  const kept = new Map<string, Visit>()
  let uploads = 0
  const ports: Ports = {
    file: async () => new File(['x'], 'x.jpg'),
    upload: vi.fn(async () => ok({ uploadId: `u${++uploads}` })),
    give: vi.fn(async () => ok(view)),
    look: vi.fn(async () => ok(view)),
    keep: async (visit) => void kept.set(visit.id, visit),
    ...over,
  }
  return { ports, kept }
}

test('sends in the order in which the visits ended, each under its own key', async () => {
  const { ports, kept } = world()
  const late = visit('late', '2021-06-11T05:00:00Z')
  const early = visit('early', '2021-06-11T03:00:00Z')

  expect(await sendAll([late, early], ports)).toBe('done')

  const given = vi.mocked(ports.give).mock.calls.map(([each]) => each)
  expect(given.map(({ id }) => id)).toEqual(['early', 'late'])
  expect(given.map(({ draft }) => draft.key)).toEqual([early.draft.key, late.draft.key])
  expect([...kept.values()].map(({ stage }) => stage)).toEqual(['sent', 'sent'])
})

test('a broken connection repeats no file that is up already', async () => {
  const broken = world()
  broken.ports.upload = vi
    .fn()
    .mockResolvedValueOnce(ok({ uploadId: 'u1' }))
    .mockResolvedValueOnce(no(offline()))
  const first = visit('v', '2021-06-11T03:00:00Z', [shot('a'), shot('b')])

  expect(await sendAll([first], broken.ports)).toBe('later')
  const then = broken.kept.get('v')!
  expect(then.stage).toBe('waiting')
  expect(then.shots.map(({ uploadId }) => uploadId)).toEqual(['u1', undefined])

  const back = world()
  expect(await sendAll([then], back.ports)).toBe('done')
  expect(back.ports.upload).toHaveBeenCalledTimes(1)
  const [, body] = vi.mocked(back.ports.give).mock.calls[0]!
  expect(body.photos).toEqual(['u1', 'u1'])
})

test('a lost answer sends the same words under the same key again', async () => {
  const { ports, kept } = world()
  ports.give = vi.fn().mockResolvedValueOnce(no(offline())).mockResolvedValueOnce(ok(view))
  const one = visit('v', '2021-06-11T03:00:00Z')

  expect(await sendAll([one], ports)).toBe('later')
  expect(kept.size).toBe(0)
  expect(await sendAll([one], ports)).toBe('done')
  const [first, second] = vi.mocked(ports.give).mock.calls
  expect(second).toEqual(first)
})

test('somebody who was faster is shown with what changed, and nothing is lost', async () => {
  const changes = [{ version: 5, event: 'handed-over', eventName: '移交经办人', eventNameEn: 'Handed over', at: '' }]
  const { ports, kept } = world({ give: async () => no(problem(409, { changes })) })
  const one = visit('v', '2021-06-11T03:00:00Z')

  expect(await sendAll([one], ports)).toBe('done')

  const conflict = kept.get('v')!
  expect(conflict.stage).toBe('conflict')
  expect(conflict.changed).toEqual(changes)
  expect(conflict.draft).toEqual(one.draft)
  const again = onTheCaseAsItIs(conflict)
  expect(again.stage).toBe('waiting')
  expect(again.task.etag).toBe('main-5')
  expect(again.draft!.key).toBe(one.draft.key)
})

test('what the case does not allow any more stays on the device', async () => {
  const closed = { ...view, stateName: '已办结', actions: [] } as unknown as CaseView
  const { ports, kept } = world({ give: async () => no(problem(409)), look: async () => ok(closed) })
  await sendAll([visit('v', '2021-06-11T03:00:00Z')], ports)

  const conflict = kept.get('v')!
  expect(conflict.now?.state).toBe('已办结')
  expect(onTheCaseAsItIs(conflict)).toBe(conflict)
})

test('a file that is not taken is to be mended, and nobody was faster', async () => {
  const { ports, kept } = world({ upload: async () => no(problem(415)) })
  await sendAll([visit('v', '2021-06-11T03:00:00Z', [shot('s')])], ports)

  expect(kept.get('v')).toMatchObject({ stage: 'refused', problem: { title: '不行' } })
  expect(ports.look).not.toHaveBeenCalled()
})

test('what has to be mended stops no other visit', async () => {
  const { ports, kept } = world()
  ports.give = vi.fn().mockResolvedValueOnce(no(problem(422))).mockResolvedValueOnce(ok(view))

  expect(await sendAll([visit('a', '2021-06-11T03:00:00Z'), visit('b', '2021-06-11T04:00:00Z')], ports)).toBe('done')
  expect(kept.get('a')!.stage).toBe('refused')
  expect(kept.get('b')!.stage).toBe('sent')
})

test('without a session everything waits', async () => {
  const { ports, kept } = world({ give: async () => no(problem(401)) })
  expect(await sendAll([visit('v', '2021-06-11T03:00:00Z')], ports)).toBe('out')
  expect(kept.size).toBe(0)
})
