import { describe, expect, it } from 'vitest'
import { bodyOf, controlOf, draftOf, emptyItem } from './editing.ts'
import { byUrgency, countOf, unitRows } from './overview.ts'
import type { FormRow, Period, ReportContent, ReportLine } from './types.ts'

const rows: FormRow[] = [
  {
    code: '1',
    title: '专题学习会',
    cells: [
      { code: '1.1', title: '场次', unit: '场', computed: false, needsProof: true, least: 1, withheld: false },
      { code: '5', title: '数量', unit: '个', computed: true, needsProof: false, least: 0, withheld: false },
    ],
  },
]
const content: ReportContent = { numbers: {}, notes: {}, items: [], narrative: '', phone: '' }

describe('editing', () => {
  it('has a place for every number that people type, and none for what cases give', () => {
    expect(Object.keys(draftOf(content, rows).numbers)).toEqual(['1.1'])
    expect(draftOf({ ...content, numbers: { '1.1': { value: 0, proofs: [] } } }, rows).numbers['1.1']!.value).toBe('0')
  })

  it('tells nothing from zero', () => {
    const draft = draftOf(content, rows)
    expect(bodyOf(draft)).toMatchObject({ numbers: { '1.1': { value: null, proofs: [] } }, notes: {} })
    draft.numbers['1.1']!.value = '0'
    expect(bodyOf(draft)).toMatchObject({ numbers: { '1.1': { value: 0 } } })
  })

  it('sends each address by itself and no key of its own', () => {
    const draft = draftOf(content, rows)
    draft.items = [{ ...emptyItem('drill'), title: '演练', links: 'https://a.example\nhttps://b.example\n' }]
    expect(bodyOf(draft)).toMatchObject({
      items: [{ activity: 'drill', links: ['https://a.example', 'https://b.example'], date: null, participants: null }],
    })
    expect(JSON.stringify(bodyOf(draft))).not.toContain('key')
  })

  it('leads a wrong field to its control', () => {
    expect(controlOf('numbers[w3.1].value')).toBe('report-numbers-w3-1-value')
    expect(controlOf('items[0].title')).toBe('report-items-0-title')
    expect(controlOf('narrative')).toBe('report-narrative')
  })
})

const period: Period = { code: 'w1', name: '第1周', kind: 'weekly', from: '', to: '', dueAt: '2021-06-01T09:30:00Z' }

function line(unit: string, more: Partial<ReportLine>): ReportLine {
  return {
    id: unit,
    unit,
    unitName: unit,
    kind: 'weekly',
    title: '',
    period,
    status: 'draft',
    version: 1,
    timeliness: 'open',
    openedAt: '2021-05-26T00:00:00Z',
    ...more,
  }
}

describe('overview', () => {
  it('has a row for each unit and counts who is missing', () => {
    const lines = [line('a', { timeliness: 'missing' }), line('b', { timeliness: 'in_time', status: 'submitted' })]
    expect(unitRows(lines).map(({ unit }) => unit)).toEqual(['a', 'b'])
    expect(countOf(period, lines)).toEqual({ inTime: 1, late: 0, missing: 1, open: 0 })
  })

  it('puts what came back before what is due, and that before what was sent', () => {
    const sent = line('a', { status: 'submitted' })
    const due = line('b', {})
    const back = line('c', { status: 'returned' })
    expect([sent, due, back].sort(byUrgency).map(({ unit }) => unit)).toEqual(['c', 'b', 'a'])
  })
})
