import { expect, test } from 'vitest'
import { matching, ofKeys, type PaletteCommand } from './commands.ts'

const run = () => undefined

function aCommand(words: string, changes: Partial<PaletteCommand> = {}): PaletteCommand {
  return { id: words, group: 'here', words, run, ...changes }
}

test('finds by every word that was typed, and by the key', () => {
  const commands = [aCommand('受理并交办', { key: '1' }), aCommand('不予受理', { key: '3' }), aCommand('Go to queue')]
  expect(matching(commands, '受理').map(({ id }) => id)).toEqual(['受理并交办', '不予受理'])
  expect(matching(commands, '受理 交办').map(({ id }) => id)).toEqual(['受理并交办'])
  expect(matching(commands, 'QUEUE').map(({ id }) => id)).toEqual(['Go to queue'])
  expect(matching(commands, '3').map(({ id }) => id)).toEqual(['不予受理'])
})

test('always offers the search', () => {
  const commands = [aCommand('受理'), aCommand('搜索', { group: 'search' })]
  expect(matching(commands, '没有').map(({ id }) => id)).toEqual(['搜索'])
})

test('shows a command once with all its keys, and a key with what it does now', () => {
  const lines = ofKeys([
    { label: '1', words: '列表', run },
    { label: '1', words: '受理', run },
    { label: 'Enter', words: '受理', run },
  ])
  expect(lines.map(({ words, key }) => [words, key])).toEqual([['受理', '1 · Enter']])
})
