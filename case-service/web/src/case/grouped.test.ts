import { expect, test } from 'vitest'
import type { CaseAction } from '../api/types.ts'
import { grouped } from './grouped.ts'

function action(command: string, etag: string, changes: Partial<CaseAction> = {}): CaseAction {
  const schema = { type: 'object' as const, properties: {} }
  return { command, title: command, titleEn: command, primary: false, allowed: true, signed: false, etag, schema, ...changes }
}

test('puts what is due first, then the main line, then what is under way, the rest behind', () => {
  const { first, later, sides, more } = grouped([
    action('cancel', 'main-3'),
    action('accept', 'main-3', { primary: true }),
    action('close', 'main-3', { allowed: false, reason: '还有 1 项隐患未销号' }),
    action('approve-referral', 'referral-2', { primary: true }),
    action('reject-referral', 'referral-2'),
    action('allege-death', 'accident-0'),
    action('look-back', 'look-back-0'),
    action('draft-exposure', 'exposure-0', { allowed: false, reason: '尚未查实' }),
  ])
  const names = (actions: CaseAction[]) => actions.map(({ command }) => command)
  expect(names(first)).toEqual(['accept', 'approve-referral', 'cancel'])
  expect(names(later)).toEqual(['close'])
  expect(sides.map(({ family, actions }) => [family, names(actions)])).toEqual([['matter', ['reject-referral']]])
  expect(more.map(({ family, actions }) => [family, names(actions)])).toEqual([
    ['firm', ['look-back']],
    ['matter', ['allege-death']],
    ['public', ['draft-exposure']],
  ])
})
