import { expect, test } from 'vitest'
import { matching, type Line } from './matching.ts'
import { loadSpelling } from './pinyin.ts'

const lines: Line[] = [
  { key: 'a', value: 'xfjy', text: '区消防救援大队', also: 'xfjy' },
  { key: 'b', value: 'yjglj', text: '区应急管理局(安委办)', also: 'yjglj' },
  { key: 'c', value: 't_cicheng', text: '慈城镇', also: 't_cicheng' },
]

function found(typed: string, spell?: Awaited<ReturnType<typeof loadSpelling>>): string[] {
  return matching(lines, typed, spell).map(({ value }) => value)
}

test('finds a unit by a part of its name or its code, before spelling is there', () => {
  expect(found('')).toEqual(['xfjy', 'yjglj', 't_cicheng'])
  expect(found('救援')).toEqual(['xfjy'])
  expect(found('YJGLJ')).toEqual(['yjglj'])
  expect(found('没有')).toEqual([])
})

test('finds a unit by the initials and by the letters of its name', async () => {
  const spell = await loadSpelling()
  expect(found('xfj', spell)).toEqual(['xfjy'])
  expect(found('qyjgl', spell)).toEqual(['yjglj'])
  expect(found('cicheng', spell)).toEqual(['t_cicheng'])
  expect(found('ci cheng', spell)).toEqual(['t_cicheng'])
  expect(found('ccz', spell)).toEqual(['t_cicheng'])
})
