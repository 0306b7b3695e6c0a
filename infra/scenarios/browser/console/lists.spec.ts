import type { Page } from '@playwright/test'
import { expect, expectAccessible, saveImage } from '../pages.ts'
import { photograph } from '../photo.ts'
import { run, sizes } from '../run.ts'
import { Caller } from './calls.ts'
import { hire, test } from './staff.ts'

/* 红榜: one proposes, another lets it pass, the board shows it; 风险普查: a file looked at and taken */

for (const { width, kind, saidLabel } of sizes([
  { width: 1440, kind: 'red_list', saidLabel: '事迹' },
  { width: 390, kind: 'safety_pledge', saidLabel: '承诺内容' },
])) {
  test(`a firm is praised by two and shown on the board with a picture, at ${width} pixels`, async ({ request, deskOf, page, browser }) => {
    test.setTimeout(120_000)
    const title = `全员查隐患${Date.now() % 100_000}`
    const editor = await wide(await deskOf(await hire(request, ['editor'], 'yjglj')), width)
    await editor.goto(`${run.cases}/exposures?tab=praised`)
    await editor.getByRole('button', { name: '提出一条' }).click()
    const form = editor.locator('[data-entry-form]')
    await form.getByRole('button', { name: '提交' }).click()
    await expect(form.locator('.error-summary')).toContainText('请选择类型')
    await form.getByLabel('类型').selectOption(kind)
    await form.getByLabel('企业名称').fill('示例电子厂')
    await form.getByLabel('地点').fill('慈城镇')
    await form.getByLabel('推荐单位').selectOption('xfjy')
    await form.getByLabel('标题').fill(title)
    await form.getByLabel(saidLabel).fill('班组每日自查，联系 13800000000。')
    await form.getByRole('button', { name: '提交' }).click()
    await expect(form.locator('.error-summary')).toContainText('不能有电话号码')
    await form.getByLabel(saidLabel).fill('班组每日自查，半年整改一百二十项。')
    await form.locator('#entry-photos-add').setInputFiles([await photograph(browser, {})])
    await expect(form.getByRole('button', { name: '去掉第 1 个' })).toBeVisible({ timeout: 30_000 })
    await expectAccessible(editor)
    await form.getByRole('button', { name: '提交' }).click()
    const card = (desk: Page) => desk.locator('[data-entry]', { hasText: title })
    await expect(card(editor)).toContainText('待审核')
    await expect(card(editor).locator('[data-decision]')).toHaveCount(0)

    const leader = await wide(await deskOf(await hire(request, ['office_leader'], 'yjglj')), width)
    await leader.goto(`${run.cases}/exposures?tab=praised`)
    await expectAccessible(leader)
    await saveImage(leader, `console-red-list-${width}`)
    await expect(card(leader).getByRole('button', { name: '查看照片 1' })).toBeVisible()
    await card(leader).getByRole('button', { name: '同意并公布' }).click()
    await expect(card(leader)).toContainText('公布中')

    await page.setViewportSize({ width, height: 844 })
    await expect(async () => {
      await page.goto(`${run.intake}/board?list=praised`)
      await expect(page.getByRole('link', { name: title })).toBeVisible({ timeout: 1000 })
    }).toPass({ timeout: 30_000 })
    await expectAccessible(page)
    await saveImage(page, `board-praised-${width}`)
    await page.getByRole('link', { name: title }).click()
    await expect(page.getByText('公布中').first()).toBeVisible()
    await expect(page.getByText('半年整改一百二十项')).toBeVisible()
    await expect(page.getByAltText('公示照片 1')).toBeVisible()
    await expect(page.getByText('整改前')).toHaveCount(0)
    await saveImage(page, `board-praise-${width}`)
    await page.goto(`${run.intake}/board`)
    await expect(page.getByText('已列出')).toBeVisible()
    await expect(page.getByRole('link', { name: title })).toHaveCount(0)
    await withoutScript(browser, title)
  })
}

/** The same list without script, its feed, and its answer to who has it already. */
async function withoutScript(browser: import('@playwright/test').Browser, title: string): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${run.intake}/board?list=praised`)
  await expect(page.getByRole('heading', { name: '红榜和安全承诺' })).toBeVisible()
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByText('推荐单位')).toBeVisible()
  const feed = await context.request.get(`${run.intake}/board/feed.atom?list=praised`)
  expect(await feed.text()).toContain(title)
  const etag = feed.headers()['etag'] ?? ''
  const again = await context.request.get(`${run.intake}/board/feed.atom?list=praised`, { headers: { 'If-None-Match': etag } })
  expect(again.status()).toBe(304)
  await context.close()
}

for (const width of sizes([1440, 390])) {
  test(`a register of risks takes a file once and says what is due, at ${width} pixels`, async ({ request, deskOf }) => {
    const name = `示例木业${Date.now() % 100_000}`
    const desk = await wide(await deskOf(await hire(request, ['triager'], 'yjglj')), width)
    await desk.goto(`${run.cases}/surveys`)
    await desk.getByRole('button', { name: '导入文件' }).click()
    const rows = [
      '名称,地址,责任单位,风险,等级,普查日期',
      `${name},慈城镇示例路 1 号,区消防救援大队,打磨车间粉尘,重大,2021-06-10`,
      `${name}二厂,慈城镇,没有的单位,粉尘,很大,2021-06-10`,
    ]
    const file = { name: 'survey.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) }
    await desk.getByLabel('文件', { exact: true }).setInputFiles(file)
    await desk.getByRole('button', { name: '预览' }).click()
    await expect(desk.locator('[data-summary]')).toContainText('新增 1 处')
    await expect(desk.locator('[data-state="bad"]')).toContainText('责任单位')
    await expectAccessible(desk)
    await saveImage(desk, `console-survey-import-${width}`)
    await desk.getByRole('button', { name: '导入 1 处' }).click()
    await expect(desk.locator('[data-summary]')).toContainText('已导入')
    await desk.getByLabel('名称或地址').fill(name)
    await desk.getByLabel('名称或地址').blur()
    const place = desk.locator('[data-place]')
    await expect(place).toHaveCount(1)
    await expect(place).toContainText('已过期')

    await place.getByRole('button', { name: '复查' }).click()
    const form = desk.locator('[data-survey-form]')
    await form.getByLabel('等级').selectOption('low')
    await expectAccessible(desk)
    await saveImage(desk, `console-survey-form-${width}`)
    await form.getByRole('button', { name: '记入台账' }).click()
    await expect(place).toContainText('低风险')
    await expect(place).not.toContainText('已过期')
    await place.getByText('历次普查').click()
    await expect(place.locator('details li')).toHaveCount(2)
    await expectAccessible(desk)
    await saveImage(desk, `console-surveys-${width}`)

    const caller = await Caller.of(request, await hire(request, ['unit_clerk'], 'zjj'))
    const others = await caller.get(`${run.cases}/api/v1/surveys?q=${encodeURIComponent(name)}`)
    expect(others.items).toEqual([])
  })
}

async function wide(desk: Page, width: number): Promise<Page> {
  await desk.setViewportSize({ width, height: 900 })
  return desk
}
