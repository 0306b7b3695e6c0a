import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { INTAKE } from '../testing/intake.ts'
import FirmLink from './FirmLink.vue'

afterEach(() => vi.unstubAllGlobals())

function service(link: () => Response) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url)
    return url.endsWith('/config') ? Response.json({ intakeUrl: INTAKE }) : link()
  })
  return asked
}

const shown = (): Response => Response.json({ orderId: 'o', path: '/order#secret', until: '2021-12-31' })

test('shows the link when it is asked for, whole and as a square code, and hides it again', async () => {
  const asked = service(shown)
  const page = mount(FirmLink, { props: { id: '1', version: 7 } })
  expect(asked).toEqual([])
  await page.get('button').trigger('click')
  await flushPromises()

  expect(asked).toContain('/api/v1/cases/1/order-link')
  expect(page.get('code').text()).toBe(`${INTAKE}/order#secret`)
  expect(page.get('svg path').attributes('d')).toMatch(/^M/)
  expect(page.text()).toContain('12月31日')
  await page.setProps({ version: 8 })
  expect(page.find('code').exists()).toBe(false)
})

test('copies the link, and says when the browser does not let it', async () => {
  service(shown)
  const copied = vi.fn(async (_words: string) => undefined)
  vi.stubGlobal('navigator', { clipboard: { writeText: copied } })
  const page = mount(FirmLink, { props: { id: '1', version: 7 } })
  await page.get('button').trigger('click')
  await flushPromises()
  await page.get('.buttons button').trigger('click')
  await flushPromises()
  expect(copied).toHaveBeenCalledWith(`${INTAKE}/order#secret`)
  expect(page.text()).toContain('已复制')

  copied.mockRejectedValueOnce(new Error('not allowed'))
  await page.get('.buttons button').trigger('click')
  await flushPromises()
  expect(page.get('[role=status]').text()).toContain('请手工选取')
})

test('says why there is none', async () => {
  service(() => Response.json({ type: 'urn:anshao:problem:no-link', title: '没有可用的企业链接。' }, { status: 409 }))
  const page = mount(FirmLink, { props: { id: '1', version: 7 } })
  await page.get('button').trigger('click')
  await flushPromises()
  expect(page.get('[role=alert]').text()).toContain('没有可用的企业链接')
})
