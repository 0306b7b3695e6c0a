import { expect, test } from 'vitest'
import type { CaseAction } from '../api/types.ts'
import { fieldsFor, isDiscontent } from './answers.ts'

const property = (title: string) => ({ type: 'string', title, 'x-widget': 'text' })
const action = {
  command: 'record-callback',
  schema: {
    type: 'object',
    required: ['tip', 'outcome'],
    properties: Object.fromEntries(['tip', 'outcome', 'satisfaction', 'inTime', 'resolved', 'words', 'nextOn'].map((n) => [n, property(n)])),
  },
} as unknown as CaseAction

const names = (outcome: string) => fieldsFor(action, { outcome }).map(({ name }) => name)

test('asks only for what belongs to the outcome', () => {
  expect(names('')).toEqual(['outcome'])
  expect(names('reached')).toEqual(['outcome', 'satisfaction', 'inTime', 'resolved', 'words'])
  expect(names('unreachable')).toEqual(['outcome', 'nextOn'])
  expect(names('declined')).toEqual(['outcome'])
})

test('wants to know how content who was reached is', () => {
  expect(fieldsFor(action, { outcome: 'reached' }).find(({ name }) => name === 'satisfaction')?.required).toBe(true)
  expect(isDiscontent({ satisfaction: 'very_dissatisfied' })).toBe(true)
  expect(isDiscontent({ satisfaction: 'neutral' })).toBe(false)
})
