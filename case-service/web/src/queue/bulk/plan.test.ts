import { expect, test } from 'vitest'
import type { CaseAction, CommandSchema } from '../../api/types.ts'
import { initialValues } from '../../form/schema.ts'
import { aView } from '../../testing/cases.ts'
import { commonFields, offersOf, partsOf } from './plan.ts'

function action(command: string, schema: Partial<CommandSchema> = {}, allowed = true): CaseAction {
  return {
    command,
    title: command,
    titleEn: command,
    primary: true,
    allowed,
    signed: command === 'approve-closure',
    etag: `"${command}"`,
    schema: { type: 'object', properties: {}, ...schema },
  }
}

function assign(lead: string, ...hazards: string[]) {
  return action('assign', {
    properties: {
      leadUnit: { type: 'string', title: '主办单位', 'x-widget': 'unit', default: lead },
      brief: { type: 'string', title: '交办说明', 'x-widget': 'textarea' },
      hazard: { type: 'string', title: '隐患', 'x-widget': 'select', enum: hazards },
    },
    required: ['leadUnit', 'brief'],
  })
}

const views = [
  aView('1', { actions: [assign('xfjy', 'h1'), action('decline'), action('approve-closure')] }),
  aView('2', { actions: [assign('zjj', 'h2')] }),
  aView('3', { actions: [action('assign', {}, false), action('decline')] }),
]

test('offers what the cases allow, each with those that allow it, and nothing that is signed', () => {
  expect(offersOf(views).map(({ command, views }) => [command, views.map(({ id }) => id)])).toEqual([
    ['assign', ['1', '2']],
    ['decline', ['1', '3']],
  ])
})

test('asks once for what is common, and leaves each case its own', () => {
  const fields = commonFields(offersOf(views)[0]!)
  expect(fields.map(({ name, initial }) => [name, initial])).toEqual([
    ['leadUnit', undefined],
    ['brief', undefined],
  ])
})

test('sends what was typed for all and each case’s own beginning values', () => {
  const offer = offersOf(views)[0]!
  const fields = commonFields(offer)
  const parts = partsOf(offer, fields, { ...initialValues(fields), brief: '请核查' })
  expect(parts.map((part) => 'body' in part && part.body)).toEqual([
    { leadUnit: 'xfjy', brief: '请核查' },
    { leadUnit: 'zjj', brief: '请核查' },
  ])
})

test('says of which cases something is missing', () => {
  const offer = offersOf(views)[0]!
  const fields = commonFields(offer)
  const parts = partsOf(offer, fields, { ...initialValues(fields), leadUnit: 'xfjy' })
  expect(parts.map((part) => 'faults' in part && part.faults.map(({ name }) => name))).toEqual([['brief'], ['brief']])
})
