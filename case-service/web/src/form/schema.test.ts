import { expect, test } from 'vitest'
import type { CommandSchema } from '../api/types.ts'
import { bodyOf, entryOf, faultsOf, fieldAt, fieldsOf, initialValues, isOffered, pathOf, type Values } from './schema.ts'

const inspection: CommandSchema = {
  type: 'object',
  required: ['finding', 'record', 'officers'],
  properties: {
    finding: {
      type: 'string',
      title: '核查结论',
      'x-title-en': 'Finding',
      'x-widget': 'select',
      enum: ['substantiated', 'unsubstantiated'],
      'x-enum-names': ['查实', '查无实据'],
      'x-enum-names-en': ['Substantiated', 'Unsubstantiated'],
    },
    record: {
      type: 'string',
      title: '检查记录',
      description: '双方签字',
      'x-description-en': 'Both sides sign',
      'x-widget': 'textarea',
      maxLength: 20,
    },
    officers: {
      type: 'array',
      title: '检查人员',
      'x-widget': 'text',
      minItems: 2,
      items: { type: 'string', title: '姓名', 'x-widget': 'text', maxLength: 4 },
    },
    hazards: {
      type: 'array',
      title: '隐患',
      'x-widget': 'items',
      items: {
        type: 'object',
        required: ['description'],
        properties: {
          description: { type: 'string', title: '隐患描述', 'x-widget': 'text' },
          level: {
            type: 'string',
            title: '级别',
            'x-widget': 'select',
            enum: ['general', 'major'],
            default: 'general',
          },
          fixedOnSpot: { type: 'boolean', title: '当场整改', 'x-widget': 'boolean' },
        },
      },
    },
    photos: {
      type: 'array',
      title: '照片',
      'x-widget': 'photos',
      maxItems: 2,
      items: { type: 'string', title: '', 'x-widget': 'text' },
    },
    days: { type: 'integer', title: '天数', 'x-widget': 'number', minimum: 1, maximum: 30 },
    dueOn: { type: 'string', title: '期限', 'x-widget': 'date', default: '2021-07-08' },
    signatureRefused: { type: 'boolean', title: '拒绝签字', 'x-widget': 'boolean' },
  },
}
const fields = fieldsOf(inspection)

function filled(changes: Values = {}): Values {
  return { ...initialValues(fields), finding: 'substantiated', record: '属实', officers: ['王某', '李某'], ...changes }
}

function faults(changes: Values): string[] {
  return faultsOf(fields, filled(changes)).map(
    ({ path, fault, limit }) => `${path} ${fault}${limit ? ` ${limit}` : ''}`,
  )
}

test('reads fields in the order of the schema, with both languages', () => {
  expect(fields.map(({ name }) => name)).toEqual(Object.keys(inspection.properties))
  expect(fields[0]).toMatchObject({ zh: '核查结论', en: 'Finding', required: true, many: false })
  expect(fields[0]?.options[1]).toEqual({ value: 'unsubstantiated', zh: '查无实据', en: 'Unsubstantiated' })
  expect(fields[0]?.hint).toBeUndefined()
  expect(fields[1]).toMatchObject({
    en: '检查记录',
    maxLength: 20,
    hint: { zh: '双方签字', en: 'Both sides sign' },
  })
})

test('starts with the defaults and as many lines as must be filled', () => {
  expect(initialValues(fields)).toEqual({
    finding: '',
    record: '',
    officers: ['', ''],
    hazards: [],
    photos: [],
    days: '',
    dueOn: '2021-07-08',
    signatureRefused: false,
  })
  expect(entryOf(fields[3]!)).toEqual({ description: '', level: 'general', fixedOnSpot: false })
})

test('starts a list of entries with what the schema proposes', () => {
  const [items] = fieldsOf({
    type: 'object',
    properties: {
      items: {
        type: 'array',
        title: '整改项',
        'x-widget': 'items',
        default: [{ hazardId: 'h1' }],
        items: {
          type: 'object',
          properties: {
            hazardId: { type: 'string', title: '隐患', 'x-widget': 'select', enum: ['h1', 'h2'] },
            requirement: { type: 'string', title: '要求', 'x-widget': 'textarea' },
          },
        },
      },
    },
  })
  expect(initialValues([items!])).toEqual({ items: [{ hazardId: 'h1', requirement: '' }] })
})

test('finds nothing wrong with a full form', () => {
  expect(faults({})).toEqual([])
})

test('names every field that is missing at once', () => {
  expect(faults({ finding: '', record: '  ', officers: ['', ''] })).toEqual([
    'finding required',
    'record required',
    'officers required',
  ])
})

test('counts entries that are filled', () => {
  expect(faults({ officers: ['王某', ''] })).toEqual(['officers too-few 2'])
  expect(faults({ photos: ['a', 'b', 'c'] })).toEqual(['photos too-many 2'])
})

test('looks into the entries of a list', () => {
  expect(faults({ hazards: [entryOf(fields[3]!)] })).toEqual(['hazards.0.description required'])
  expect(faults({ officers: ['王某', '李某某某某'] })).toEqual(['officers.1 too-long 4'])
})

test('checks lengths, numbers and dates', () => {
  expect(faults({ record: '长'.repeat(21) })).toEqual(['record too-long 20'])
  expect(faults({ days: '0' })).toEqual(['days too-small 1'])
  expect(faults({ days: '31' })).toEqual(['days too-large 30'])
  expect(faults({ days: '1.5' })).toEqual(['days not-a-number'])
  expect(faults({ dueOn: '7月8日' })).toEqual(['dueOn not-a-date'])
})

test('sends what was filled in, trimmed, and leaves out the rest', () => {
  const values = filled({ record: ' 二楼出口上锁 ', officers: ['王某', '李某', ''], dueOn: '', days: '5' })
  values.hazards = [{ description: '出口上锁', level: 'general', fixedOnSpot: true }]
  expect(bodyOf(fields, values)).toEqual({
    finding: 'substantiated',
    record: '二楼出口上锁',
    officers: ['王某', '李某'],
    hazards: [{ description: '出口上锁', level: 'general', fixedOnSpot: true }],
    photos: [],
    days: 5,
    signatureRefused: false,
  })
})

test('knows the field the server speaks of', () => {
  expect(pathOf('hazards[0].level')).toBe('hazards.0.level')
  expect(pathOf('/hazards/0/level')).toBe('hazards.0.level')
  expect(fieldAt(fields, 'hazards.0.level')?.zh).toBe('级别')
  expect(fieldAt(fields, 'officers.1')?.zh).toBe('检查人员')
  expect(fieldAt(fields, 'nothing')).toBeUndefined()
})

test('a choice without options is offered only where something must be chosen', () => {
  const choice = (required: string[]): CommandSchema => ({
    type: 'object',
    required,
    properties: {
      campaign: { type: 'string', title: '专项行动', 'x-widget': 'select', enum: [], 'x-enum-names': [] },
    },
  })

  expect(fieldsOf(choice([])).map(isOffered)).toEqual([false])
  expect(fieldsOf(choice(['campaign'])).map(isOffered)).toEqual([true])
  expect(fieldsOf(inspection).every(isOffered)).toBe(true)
})

test('a signature is sent whole, and nothing of it where nobody signed', () => {
  const fields = fieldsOf({
    type: 'object',
    required: ['firmSignature'],
    properties: { firmSignature: { type: 'object', title: '签名', 'x-widget': 'signature' } },
  } as CommandSchema)
  const signed: Values = { firmSignature: { name: '张某', at: '2021-06-11T02:38:00Z' } }

  expect(initialValues(fields)).toEqual({ firmSignature: '' })
  expect(faultsOf(fields, initialValues(fields))).toEqual([{ path: 'firmSignature', fault: 'required' }])
  expect(bodyOf(fields, { firmSignature: '' })).toEqual({})
  expect(faultsOf(fields, signed)).toEqual([])
  expect(bodyOf(fields, signed)).toEqual(signed)
})
