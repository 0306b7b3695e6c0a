import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import type { CaseEvent } from '../api/types.ts'
import OrderDocument from './OrderDocument.vue'
import { orderNumber } from './orderDocument.ts'

const PROPS = { id: '1', version: 6, number: '北区安办责改〔2021〕6号' }

afterEach(() => vi.restoreAllMocks())

function anEvent(event: string, data?: CaseEvent['data']): CaseEvent {
  const known = { version: 6, track: 'main', eventName: '', eventNameEn: '', at: '', by: { role: 'inspector' }, photos: [] }
  return { ...known, event, hash: '', previousHash: '', ...(data ? { data } : {}) }
}

test('knows the number of an order alone', () => {
  expect(orderNumber(anEvent('rectification-ordered', { number: PROPS.number }))).toBe(PROPS.number)
  expect(orderNumber(anEvent('rectification-ordered', {}))).toBeUndefined()
  expect(orderNumber(anEvent('listing-approved', { number: '北区安委督〔2021〕1号' }))).toBeUndefined()
})

test('keeps the order under its number', async () => {
  const pdf = new Response('%PDF', { headers: { 'Content-Type': 'application/pdf' } })
  const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(pdf)
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:1')
  const kept: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    kept.push(this.download)
  })
  const page = mount(OrderDocument, { props: PROPS })
  await page.get('button').trigger('click')
  await flushPromises()

  expect(fetched.mock.calls[0]?.[0]).toBe('/api/v1/cases/1/orders/6/document')
  expect(kept).toEqual(['责令限期整改指令书北区安办责改〔2021〕6号.pdf'])
  expect(page.text()).toContain(PROPS.number)
})

test('says why there is none', async () => {
  const body = JSON.stringify({ type: 'urn:anshao:problem:no-document', title: '没有这份文书。' })
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(body, { status: 404 }))
  const page = mount(OrderDocument, { props: PROPS })
  await page.get('button').trigger('click')
  await flushPromises()

  expect(page.get('[role=alert]').text()).toContain('没有这份文书。')
})
