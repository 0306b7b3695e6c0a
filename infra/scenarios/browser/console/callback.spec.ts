import { expect, expectAccessible, saveImage } from '../pages.ts'
import { account, run } from '../run.ts'
import { bearer, read } from './bearer.ts'
import { hire, test } from './staff.ts'

interface Tasks {
  items: { caseId: string; tipNumber: string; rating?: string; tries: number; nextOn?: string; takenBy?: { name: string } }[]
}

const callbacks = `${run.cases}/api/v1/callbacks`

test('calls reporters one after the other, and their answers count', async ({ deskOf, request }) => {
  const person = await hire(request, ['operator'], 'yjglj')
  const headers = await bearer(request, person)
  const desk = await deskOf(person)
  await desk.goto(`${run.cases}/callbacks`)
  const panel = desk.locator('article')
  await expect(panel.getByText('通话结果')).toBeVisible()
  await expectAccessible(desk)
  await saveImage(desk, 'console-callbacks')
  expect(await desk.locator('main').innerText()).not.toMatch(/1[3-9]\d{9}/)
  await expect(desk.locator('[data-contact]')).toContainText('请研判员或安委办领导申请')
  const first = await openTip()
  await panel.getByRole('button', { name: '领取' }).click()
  await expect(panel).toContainText('您已领取')

  await desk.keyboard.press('Control+Enter')
  await panel.getByLabel('已接通').check()
  await panel.locator('form').press('Control+Enter')
  await expect(panel.getByRole('alert').filter({ hasText: '满意度' })).toBeVisible()
  await panel.getByLabel('不满意', { exact: true }).check()
  await expect(panel.getByText('请告诉对方')).toBeVisible()
  await panel.getByLabel('满意', { exact: true }).check()
  await panel.getByRole('group', { name: /及时/ }).getByLabel('是').check()
  await panel.getByRole('group', { name: /解决/ }).getByLabel('是').check()
  await panel.locator('form').press('Control+Enter')
  await expect.poll(openTip).not.toBe(first)
  await desk.getByRole('button', { name: '现在发送' }).click()
  await expect
    .poll(async () => (await tasks('ended')).find(({ tipNumber }) => tipNumber === first)?.rating)
    .toBe('satisfied')

  await expect(panel.getByText('通话结果')).toBeVisible()
  const second = await openTip()
  await panel.getByLabel('未接通').check()
  await panel.locator('form').press('Control+Enter')
  await desk.getByRole('button', { name: '现在发送' }).click()
  await expect.poll(async () => (await tasks('owed')).find(({ tipNumber }) => tipNumber === second)?.tries).toBe(1)
  await expect(desk.locator('nav section').filter({ hasText: '改天再拨' })).toContainText(second)

  async function openTip(): Promise<string> {
    return (await panel.getByRole('heading').first().innerText()).replace('回访 ', '')
  }
  async function tasks(state: string): Promise<Tasks['items']> {
    return (await read<Tasks>(request, headers, `${callbacks}?state=${state}&limit=200`)).items
  }
})

test('keeps in touch with informants, who are a code and no name', async ({ deskOf, request }) => {
  const code = `WH-${1000 + (Date.now() % 9000)}`
  const lead = await hire(request, ['office_leader'], 'yjglj')
  const desk = await deskOf(lead)
  await desk.goto(`${run.cases}/callbacks?tab=informants`)
  await desk.getByRole('button', { name: '登记信息员' }).click()
  await desk.getByLabel('代号').fill('张三')
  await desk.getByLabel('企业').fill('示例化工')
  await desk.getByRole('button', { name: '保存' }).click()
  await expect(desk.getByRole('alert').filter({ hasText: '代号由' })).toBeVisible()
  await desk.getByLabel('代号').fill(code)
  await desk.getByLabel('类别').selectOption('hazchem')
  await desk.getByLabel('责任人').selectOption({ index: 1 })
  await desk.getByLabel('每隔多少天联系').fill('30')
  await expectAccessible(desk)
  await desk.getByRole('button', { name: '保存' }).click()
  const row = desk.locator(`[data-informant="${code}"]`)
  await row.getByRole('button', { name: '联系' }).click()
  await desk.getByLabel('已联系上').check()
  await desk.getByLabel('情况').fill('除尘系统正常运行，电话 13800000000')
  await desk.getByRole('button', { name: '记下' }).click()
  await expect(desk.getByRole('alert').filter({ hasText: '不得写电话' })).toBeVisible()
  await desk.getByLabel('情况').fill('除尘系统正常运行')
  await desk.getByRole('button', { name: '记下' }).click()
  await expect(desk.getByRole('listitem').filter({ hasText: '除尘系统正常运行' })).toBeVisible()
  await expectAccessible(desk)
  await saveImage(desk, 'console-informants')

  const headers = await bearer(request, lead)
  const url = `${run.cases}/api/v1/informants`
  const { items } = await read<{ items: { id: string; code: string }[] }>(request, headers, url)
  const known = items.find((each) => each.code === code)!
  const calls = await read<{ items: { note: string }[] }>(request, headers, `${url}/${known.id}/calls`)
  expect(calls.items.map(({ note }) => note)).toEqual(['除尘系统正常运行'])
})

test('shows informants to no operator, and no call to a unit', async ({ deskOf, request }) => {
  const person = await hire(request, ['operator'], 'yjglj')
  const desk = await deskOf(person)
  await desk.goto(`${run.cases}/callbacks?tab=informants`)
  await expect(desk.getByRole('heading', { name: '回访', exact: true })).toBeVisible()
  await expect(desk.getByRole('link', { name: '信息员联系' })).toHaveCount(0)
  const refused = await request.get(`${run.cases}/api/v1/informants`, { headers: await bearer(request, person) })
  expect(refused.status()).toBe(403)

  const clerk = await hire(request, ['unit_clerk'], 'xfjy')
  const unit = await deskOf(clerk)
  await unit.goto(`${run.cases}/callbacks`)
  await expect(unit.locator('[data-refused]')).toBeVisible()
  const closed = await request.get(callbacks, { headers: await bearer(request, clerk) })
  expect(closed.status()).toBe(403)
})

test.describe('390 pixels, dark', () => {
  test.use({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' })

  test('axe finds nothing on a phone either, and nothing is wider than it', async ({ page, context }) => {
    const { username, password } = account('leader')
    await context.request.post(`${run.cases}/api/v1/session`, { data: { username, password } })
    for (const tab of ['callbacks', 'informants']) {
      await page.goto(`${run.cases}/callbacks?tab=${tab}`)
      await expect(page.getByText(tab === 'callbacks' ? '通话结果' : '只看到期的')).toBeVisible()
      await expectAccessible(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    }
  })
})
