import { expect, test } from 'vitest'
import { groupOf, noteDue, owedOf, sectionsOf } from './groups.ts'
import type { ExposureLine, OwedClock } from './types.ts'

function line(changes: Partial<ExposureLine>): ExposureLine {
  return {
    id: 'e',
    caseId: 'c',
    caseNumber: 'JBAQ2021000001',
    kind: 'typical_case',
    kindTitle: '典型案例',
    kindTitleEn: 'Typical case',
    state: 'drafted',
    stateTitle: '待法制审核',
    stateTitleEn: 'Waits',
    title: '安全出口上锁',
    mine: false,
    isObjected: false,
    isAppealed: false,
    draftedBy: '陈',
    ...changes,
  }
}

const clock = (key: string): OwedClock => ({
  caseId: 'c',
  caseNumber: 'JBAQ2021000001',
  title: '安全出口上锁',
  clock: key,
  name: key,
  nameEn: key,
  dueAt: '2021-10-09T15:59:59Z',
  light: 'yellow',
  why: '',
  basis: '',
})

test('puts what waits for the reader first and each record once', () => {
  const records = [
    line({ id: '1', state: 'published' }),
    line({ id: '2', state: 'checked', mine: true }),
    line({ id: '3', state: 'checked' }),
    line({ id: '4', state: 'withdrawn' }),
    line({ id: '5', state: 'scheduled' }),
    line({ id: '6', state: 'rejected' }),
  ]

  const sections = sectionsOf(records).map(({ group, lines }) => [group, lines.map(({ id }) => id)])

  expect(sections).toEqual([
    ['mine', ['2']],
    ['drafts', ['6']],
    ['waiting', ['3']],
    ['ready', ['5']],
    ['shown', ['1']],
  ])
  expect(groupOf(line({ state: 'expired' }))).toBeUndefined()
})

test('keeps visits apart from what is to be published, and tells whose fix is to be noted', () => {
  const owed = [clock('penalty_publicity'), clock('look_back_30'), clock('fix_note')]

  expect(owedOf(owed).publish.map((each) => each.clock)).toEqual(['penalty_publicity', 'fix_note'])
  expect(owedOf(owed).visits.map((each) => each.clock)).toEqual(['look_back_30'])
  expect(noteDue(line({ state: 'published' }), owed)?.clock).toBe('fix_note')
  expect(noteDue(line({ state: 'rectified' }), owed)).toBeUndefined()
})
