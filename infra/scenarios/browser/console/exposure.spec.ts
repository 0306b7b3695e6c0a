import type { APIRequestContext, Browser, Page } from '@playwright/test'
import { photograph } from '../photo.ts'
import { expect, expectAccessible, saveImage } from '../pages.ts'
import { run } from '../run.ts'
import { Caller } from './calls.ts'
import { confirm, give, hire, report, start, test } from './staff.ts'

/** A case that inspectors found proven, with a picture of its reporter's. */
async function proven(request: APIRequestContext, browser: Browser, words: string): Promise<string> {
  const picture = await photograph(browser, {})
  const sent = await request.post(`${run.intake}/api/v1/uploads`, { multipart: { file: picture } })
  expect(sent.status()).toBe(201)
  const { id } = await report(request, words, { uploads: [(await sent.json()).uploadId] })
  const triager = await Caller.of(request, await hire(request, ['triager'], 'yjglj'))
  const kind = { hazardType: 'fire_exit', severity: 'L3_serious', summary: '安全出口上锁', place: '示例路 12 号' }
  await triager.does(id, 'accept', kind)
  await triager.does(id, 'assign', { leadUnit: 'xfjy', brief: '请核查安全出口。' })
  const unit = await Caller.of(request, await hire(request, ['unit_clerk', 'unit_handler', 'inspector'], 'xfjy'))
  await unit.does(id, 'sign-for')
  await unit.does(id, 'record-inspection', {
    finding: 'substantiated',
    record: '二楼出口挂锁。',
    officers: ['示例甲', '示例乙'],
    hazards: [{ description: '出口锁闭', level: 'general', fixedOnSpot: false }],
  })
  return id
}

for (const width of [1440, 390]) {
  test(`what tells the reporter is stopped, a face is covered, another lets it pass, at ${width} pixels`, async ({
    request,
    browser,
    deskOf,
    page,
  }) => {
    test.setTimeout(120_000)
    const secret = `每天半夜有人把二楼出口反锁${Date.now() % 100_000}`
    const title = `一企业锁闭出口${Date.now() % 100_000}`
    const id = await proven(request, browser, secret)
    const editor = await desk(deskOf, request, ['editor'], width)

    // words of the tip are named at their field, and what was typed stays
    await editor.goto(`${run.cases}/cases/${id}`)
    await start(editor, 'draft-exposure')
    const form = editor.locator('article form')
    await form.getByLabel('标题').fill(title)
    await form.getByLabel('问题').fill(`经查，${secret}。`)
    await form.getByLabel('地点').fill('示例路')
    await form.getByLabel('公开这张照片 1').check()
    await send(editor)
    await expect(form.locator('.field-error').first()).toContainText('每天半夜有人把二楼出口反锁')
    await form.getByLabel('问题').fill('经查，二楼出口被锁闭。')

    // the picture: by keyboard, by pointer, taken back, burnt in
    await form.getByRole('button', { name: '遮挡…' }).click()
    const brush = editor.locator('[data-redaction]')
    await expect(brush.locator('canvas')).toHaveJSProperty('width', 1600)
    await cover(editor)
    await expectAccessible(editor)
    await saveImage(editor, `console-redaction-${width}`)
    await brush.getByRole('button', { name: '保存遮挡后的照片' }).click()
    await expect(brush).toBeHidden()
    await expect(form.locator('.chip.done')).toHaveText('已遮挡')
    await send(editor)
    await expect(editor.locator('[data-exposure]')).toContainText(title)

    // who wrote it does not judge it
    const record = `${run.cases}/exposures/${id}/${await exposureOf(request, id)}`
    await editor.goto(record)
    await expect(editor.locator('[data-preview]')).toContainText('二楼出口被锁闭')
    await expect(editor.locator('[data-command="check-exposure"]')).toHaveCount(0)
    const reviewer = await desk(deskOf, request, ['reviewer'], width)
    await reviewer.goto(`${run.cases}/exposures`)
    await expect(reviewer.locator('[data-group="mine"]')).toContainText(title)
    await expectAccessible(reviewer)
    await saveImage(reviewer, `console-exposures-${width}`)
    await reviewer.getByRole('link', { name: new RegExp(title) }).click()
    await expect(reviewer.locator('[data-finds]')).toContainText('没有发现')
    await give(reviewer, 'check-exposure', async (each) => {
      await each.getByLabel('同意', { exact: true }).check()
      await each.getByLabel('依据（法律、条款）').fill('安全生产法第一百零五条')
    })
    await give(reviewer, 'review-exposure', async (each) => {
      await each.getByLabel('同意', { exact: true }).check()
    })
    await reviewer.locator('[data-command="publish-exposure"]').click()
    await expect(reviewer.getByRole('dialog')).toContainText('二楼出口被锁闭')
    await confirm(reviewer)
    await expect(reviewer.locator('[data-versions]')).toContainText('第 1 版')
    await expectAccessible(reviewer)
    await fits(reviewer, width)
    await saveImage(reviewer, `console-exposure-${width}`)

    // the public reads it, and sees the covered copy alone
    await expect
      .poll(async () => (await (await request.get(`${run.intake}/api/v1/exposures?limit=100`)).text()).includes(title))
      .toBe(true)
    await page.goto(`${run.intake}/board`)
    await page.getByRole('link', { name: new RegExp(title) }).click()
    await expect(page.getByText('经查，二楼出口被锁闭。').first()).toBeVisible()
    expect(await darkest(page)).toBeLessThan(12)
  })
}

async function desk(
  deskOf: (person: { username: string; password: string }) => Promise<Page>,
  request: APIRequestContext,
  roles: string[],
  width: number,
): Promise<Page> {
  const opened = await deskOf(await hire(request, roles, 'yjglj'))
  await opened.setViewportSize({ width, height: 844 })
  return opened
}

async function send(page: Page): Promise<void> {
  await page.locator('article form button.primary').last().click()
  await page.getByRole('button', { name: '现在发送' }).click()
  await expect(page.locator('[data-held]')).toBeHidden()
}

/** A box over the upper half by dragging, one by the keyboard that is taken back. */
async function cover(page: Page): Promise<void> {
  const canvas = page.locator('[data-redaction] canvas')
  const box = (await canvas.boundingBox())!
  await page.mouse.move(box.x + box.width * 0.02, box.y + box.height * 0.02)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.98, box.y + box.height * 0.5, { steps: 4 })
  await page.mouse.up()
  await expect(canvas).toHaveAccessibleName(/已遮挡 1 处/)
  await canvas.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Enter')
  await expect(canvas).toHaveAccessibleName(/已遮挡 2 处/)
  await page.keyboard.press('Control+KeyZ')
  await expect(canvas).toHaveAccessibleName(/已遮挡 1 处/)
}

async function exposureOf(request: APIRequestContext, id: string): Promise<string> {
  const reader = await Caller.of(request, await hire(request, ['office_leader'], 'yjglj'))
  return (await reader.opens(id)).exposure.id
}

/** How bright the middle of the covered half is in the public's picture. */
async function darkest(page: Page): Promise<number> {
  const picture = page.locator('main img').first()
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
  return picture.evaluate((img: HTMLImageElement) => {
    const canvas = document.createElement('canvas')
    canvas.width = img.naturalWidth
    canvas.height = img.naturalHeight
    const context = canvas.getContext('2d')!
    context.drawImage(img, 0, 0)
    const { data } = context.getImageData(canvas.width / 2 - 20, canvas.height / 4 - 20, 40, 40)
    return Math.max(...data.filter((_, at) => at % 4 !== 3))
  })
}

async function fits(page: Page, width: number): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
}
