import { expect, test } from 'vitest'
import { sentencesOf } from './health.ts'
import type { ServiceState } from './types.ts'

const well: ServiceState = {
  service: 'cases',
  ready: true,
  parts: [{ name: 'database', status: 'UP' }],
  flows: true,
  flow: { missing: [], oldestUnsentSeconds: 0, parkedKeys: 0 },
}

test('says that all is well in two sentences', () => {
  expect(sentencesOf(well).map(({ ok }) => ok)).toEqual([true, true])
})

test('says of each fault what to do about it', () => {
  const said = sentencesOf({
    ...well,
    ready: false,
    parts: [
      { name: 'database', status: 'DOWN' },
      { name: 'mail', status: 'DOWN' },
    ],
    flows: false,
    flow: { missing: ['anshao.tips.v1'], oldestUnsentSeconds: 90.4, parkedKeys: 2 },
  })
  expect(said.every(({ ok }) => !ok)).toBe(true)
  expect(said.map(({ text }) => text).join()).toMatch(/PostgreSQL.*mail.*anshao\.tips\.v1.*90 秒.*2 个键停放/)
})

test('does not take silence for health', () => {
  const said = sentencesOf({ ...well, flows: false, flow: { missing: [], oldestUnsentSeconds: 'NaN', parkedKeys: 'NaN' } })
  expect(said.map(({ text }) => text)).toContain('数据库没有回答，积压情况不明。')
})
