import { expect, test } from 'vitest'
import type { Unit } from '../api/types.ts'
import { dayInShanghai, linesOf } from './units.ts'

const waitan: Unit = {
  code: 't_waitan',
  name: '外滩街道办事处',
  kind: 'territory',
  open: true,
  aliases: [
    { name: '中马街道', source: '甬政发〔2020〕35号', from: '2020-06-16', until: null },
    { name: '外滩办', source: '试用', until: '2020-12-31' },
  ],
}

test('offers a unit by its old names that mean it today', () => {
  expect(linesOf([waitan], '2021-06-08').map(({ text }) => text)).toEqual([
    '外滩街道办事处',
    '中马街道 → 外滩街道办事处',
  ])
  expect(linesOf([waitan], '2020-06-15').map(({ text }) => text)).toEqual(['外滩街道办事处', '外滩办 → 外滩街道办事处'])
  expect(linesOf([waitan], '2021-06-08').every(({ code }) => code === 't_waitan')).toBe(true)
})

test('knows the day in Shanghai', () => {
  expect(dayInShanghai(new Date('2021-06-08T17:00:00Z'))).toBe('2021-06-09')
})
