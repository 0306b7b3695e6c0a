import { beforeEach, expect, test } from 'vitest'
import { language } from '@shared/preferences.ts'
import { bodyOf, emptyFinding, emptyInspection, faultsOf, linesOfProblem } from './findings.ts'

const inspection = {
  ...emptyInspection('2021-06-10'),
  team: '联合暗访组',
  units: '区消防救援大队、 慈城镇,',
  findings: [{ ...emptyFinding(), subject: '示例仓库', address: '示例路 3 号', description: '通道堵塞', severity: 'L2_major' }],
}

beforeEach(() => {
  language.value = 'zh'
})

test('sends all firms of one inspection', () => {
  expect(bodyOf('undercover', inspection)).toEqual({
    channel: 'undercover',
    on: '2021-06-10',
    team: '联合暗访组',
    units: ['区消防救援大队', '慈城镇'],
    unannounced: true,
    findings: [{ subject: { name: '示例仓库' }, address: '示例路 3 号', description: '通道堵塞', severity: 'L2_major' }],
  })
})

test('names what is missing of every firm', () => {
  expect(faultsOf({ ...inspection, team: '', findings: [...inspection.findings, emptyFinding()] }).map(({ field }) => field)).toEqual([
    'inspection-team',
    'finding-1-subject',
    'finding-1-address',
    'finding-1-description',
  ])
})

test('leads to the field that the service names', () => {
  const errors = [
    { field: 'findings[2].subject.uscc', code: 'x', message: '代码不对' },
    { field: 'on', code: 'x', message: '不能晚于今天' },
  ]
  expect(linesOfProblem({ errors } as never)).toEqual([
    { field: 'finding-2-subject', text: '第 3 家：代码不对' },
    { field: 'inspection-on', text: '不能晚于今天' },
  ])
})
