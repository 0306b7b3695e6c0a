import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { entryFacts } from './entryFacts.ts'
import FactList from './FactList.vue'

const now = new Date('2021-06-17T12:00:00Z')

test('says where a story was published, and leads there without saying where from', () => {
  const facts = entryFacts({ sourceUrl: 'https://tv.example.com/news/1', sourceAccount: '某电视台', capturedAt: '2021-06-17T11:30:00Z' }, now)
  const list = mount(FactList, { props: { facts }, global: { stubs: { RouterLink: true } } })
  expect(list.text()).toContain('某电视台')
  expect(list.text()).toContain('19:30')
  const link = list.get('a')
  expect(link.attributes('href')).toBe('https://tv.example.com/news/1')
  expect(link.attributes('rel')).toContain('noreferrer')
})

test('says what a caller was told, the recording, and who inspected', () => {
  const said = entryFacts(
    {
      told: 'pending',
      recordingId: 'R-7',
      inspection: { id: 'i', on: '2021-06-16', team: '联合暗访组', units: [], unannounced: true },
    },
    now,
  ).flat()
  expect(said).toContain('待研判')
  expect(said).toContain('R-7')
  expect(said.find((each) => each?.startsWith('联合暗访组'))).toContain('6月16日')
  expect(entryFacts(undefined, now)).toEqual([])
})

test('leads nowhere by what is no address of a page', () => {
  expect(entryFacts({ sourceUrl: 'javascript:alert(1)' }, now)[0]).toEqual(['链接', 'javascript:alert(1)', undefined, undefined])
})
