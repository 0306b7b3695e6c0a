import { expect, test } from 'vitest'
import type { ChecklistSet, Draft, Task, Visit } from '../types.ts'
import { begin, bodyOf, checklistFor, daysFrom, newHazard } from './draft.ts'
import { missing } from './missing.ts'

const now = new Date('2021-06-11T02:00:00Z')
const inspection: Task = {
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
const reinspection: Task = {
  ...inspection,
  kind: 'record-reinspection',
  hazards: [{ id: 'h1', description: '上锁', level: 'general' }, { id: 'h2', description: '堆物', level: 'general' }],
}
const set: ChecklistSet = {
  version: 3,
  lists: [
    { code: 'fire', title: '消防', titleEn: 'Fire', hazardTypes: ['fire'], items: [] },
    { code: 'exit', title: '出口', titleEn: 'Exits', hazardTypes: ['fire_exit'], items: [] },
    { code: 'general', title: '通用', titleEn: 'General', hazardTypes: [], items: [] },
  ],
}
const signed = { name: '李某', at: '2021-06-11T02:38:00Z' }

function drafted(task: Task, over: Partial<Draft> = {}): Draft {
  return {
    ...begin(task, '李某', now, set, set.lists[1]),
    finishedAt: '2021-06-11T02:40:00Z',
    record: '已核查',
    officers: ['李某', '王某'],
    inspector: signed,
    firm: { ...signed, name: '张某', drawn: 's2' },
    ...over,
  }
}

test('goes by the list of the type, of its parent, or by the general one', () => {
  expect(checklistFor(set, 'fire_exit', 'fire')?.code).toBe('exit')
  expect(checklistFor(set, 'fire_wiring', 'fire')?.code).toBe('fire')
  expect(checklistFor(set, 'vessel', undefined)?.code).toBe('general')
  expect(checklistFor(undefined, 'vessel', undefined)).toBeUndefined()
})

test('makes the body that the service asks for', () => {
  const check = { verdict: 'fail', note: '挂锁', photos: ['p1'] } as const
  const draft = drafted(inspection, {
    place: { lat: 29.9, lng: 121.5, accuracyM: 8 },
    checks: { unlocked: { ...check, photos: ['p1'] }, clear: { verdict: 'pass', note: '', photos: [] } },
    hazards: [
      newHazard(now, { ...check, photos: ['p1'], code: 'unlocked', text: '没有上锁' }),
      { ...newHazard(now), description: '堆物', fixedOnSpot: true, after: ['p2'] },
    ],
    finding: 'substantiated',
    recordings: ['v1'],
  })
  const takenAt = '2021-06-11T02:05:00Z'
  const shots = (['p1', 'p2', 'dropped', 'v1', 's2'] as const).map((id) => ({
    id,
    kind: id === 'v1' ? ('recording' as const) : id === 's2' ? ('signature' as const) : ('picture' as const),
    type: 'image/jpeg',
    takenAt,
    uploadId: `up-${id}`,
  }))
  const visit: Visit & { draft: Draft } = { id: 'c1', task: inspection, stage: 'waiting', draft, shots }

  expect(bodyOf(visit)).toEqual({
    record: '已核查',
    photos: ['up-p1', 'up-p2'],
    finding: 'substantiated',
    officers: ['李某', '王某'],
    hazards: [
      {
        description: '挂锁',
        level: 'general',
        fixedOnSpot: false,
        proposedDueOn: '2021-06-26',
        before: ['up-p1'],
        after: [],
      },
      { description: '堆物', level: 'general', fixedOnSpot: true, before: [], after: ['up-p2'] },
    ],
    signatureRefused: false,
    visit: {
      startedAt: now.toISOString(),
      finishedAt: '2021-06-11T02:40:00Z',
      place: { lat: 29.9, lng: 121.5, accuracyM: 8 },
      checklist: 'exit',
      checklistVersion: 3,
      checks: [
        { item: 'unlocked', verdict: 'fail', note: '挂锁', photos: ['up-p1'] },
        { item: 'clear', verdict: 'pass', photos: [] },
      ],
      shots: [
        { photo: 'up-p1', takenAt },
        { photo: 'up-p2', takenAt },
      ],
      recordings: ['up-v1'],
      signatures: [
        { by: 'inspector', ...signed },
        { by: 'firm', name: '张某', at: signed.at, drawn: 'up-s2' },
      ],
    },
  })
})

test('a re-inspection passes when all is fixed, and names what is not', () => {
  const fixed = { fixed: true, photos: [] }
  const passed = drafted(reinspection, { results: { h1: fixed, h2: fixed } })
  const failed = drafted(reinspection, { results: { h1: fixed, h2: { fixed: false, photos: [] } }, newDueOn: '2021-06-20' })
  const body = (draft: Draft) => bodyOf({ id: 'c1', task: reinspection, stage: 'waiting', draft, shots: [] })

  expect(body(passed)).toMatchObject({ result: 'pass', failedHazards: [] })
  expect(body(passed)).not.toHaveProperty('newDueOn')
  expect(body(failed)).toMatchObject({ result: 'fail', failedHazards: ['h2'], newDueOn: '2021-06-20' })
})

test('a refusal to sign takes the place of the signature', () => {
  const draft = drafted(inspection, { refused: true, refusal: '负责人拒签', witness: '社区王某', finding: 'unsubstantiated' })
  const body = bodyOf({ id: 'c1', task: inspection, stage: 'waiting', draft, shots: [] })

  expect(body.signatureRefused).toBe(true)
  expect(body.visit).toMatchObject({ refusal: '负责人拒签', witness: '社区王某', signatures: [{ by: 'inspector' }] })
})

test('says on site what the service would refuse', () => {
  const empty = begin(inspection, '李某', now, set, set.lists[1])
  expect(missing(inspection, empty).map(({ step }) => step)).toEqual(['finding', 'finding', 'words', 'sign', 'sign'])
  expect(missing(inspection, drafted(inspection, { finding: 'substantiated' })).map(({ step }) => step)).toEqual(['hazards'])
  expect(missing(inspection, drafted(inspection, { finding: 'unsubstantiated' }))).toEqual([])
  expect(missing(reinspection, drafted(reinspection)).map(({ step }) => step)).toEqual(['results'])
  const refused = drafted(inspection, { finding: 'unsubstantiated', refused: true, refusal: '拒签' })
  expect(missing(inspection, refused).map(({ step }) => step)).toEqual(['sign'])
})

test('counts days as Shanghai does', () => {
  expect(daysFrom(new Date('2021-06-11T17:00:00Z'), 0)).toBe('2021-06-12')
})
