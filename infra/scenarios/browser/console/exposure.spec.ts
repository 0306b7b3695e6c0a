import type { APIRequestContext, Browser, Page } from '@playwright/test'
import { photograph } from '../photo.ts'
import { expect, expectAccessible, saveImage } from '../pages.ts'
import { run, sizes } from '../run.ts'
import { Caller } from './calls.ts'
import { confirm, give, hire, report, start, test } from './staff.ts'

/** A case that inspectors found proven, with the pictures of its reporter. */
async function proven(request: APIRequestContext, words: string, uploads: string[] = []): Promise<{ id: string; unit: Caller }> {
  const { id } = await report(request, words, { uploads })
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
  return { id, unit }
}

/** A case that was fined, and whose firm stands on the black list. */
async function blackListed(request: APIRequestContext, title: string): Promise<{ id: string; record: string; editor: Caller }> {
  const { id, unit } = await proven(request, `屡次锁闭安全出口${Date.now() % 100_000}`)
  const who = async (role: string, of = 'yjglj') => Caller.of(request, await hire(request, [role], of))
  const head = await who('unit_leader', 'xfjy')
  await unit.does(id, 'suggest-penalty', { basis: '安全生产法第一百零五条' })
  await head.does(id, 'file-penalty')
  const decidedOn = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  await head.does(id, 'record-penalty-decision', { number: `试消罚〔2026〕${Date.now() % 100_000}号`, decidedOn, yuan: 20_000 })
  const editor = await who('editor')
  const words = { kind: 'black_list', title, problem: '安全出口锁闭，受到行政处罚。', place: '示例路', subjectName: '测试纺织厂' }
  await editor.does(id, 'draft-exposure', words)
  const { exposure: first } = await editor.opens(id)
  const { id: record } = [first, ...(first.more ?? [])].find(({ kind }: { kind: string }) => kind === 'black_list')
  await (await who('reviewer')).does(id, 'check-exposure', { exposure: record, decision: 'approve', basis: '安全生产法第七十八条' })
  await (await who('office_leader')).does(id, 'review-exposure', { exposure: record, decision: 'approve' })
  await editor.does(id, 'notify-subject', { exposure: record, how: '电子送达' })
  await editor.does(id, 'record-objection', { exposure: record, answer: 'agrees' })
  await editor.does(id, 'publish-exposure', { exposure: record })
  return { id, record, editor }
}

for (const width of sizes([1440, 390])) {
  test(`what tells the reporter is stopped, a face is covered, another lets it pass, at ${width} pixels`, async ({
    request,
    browser,
    deskOf,
    page,
  }) => {
    test.setTimeout(120_000)
    const secret = `每天半夜有人把二楼出口反锁${Date.now() % 100_000}`
    const title = `一企业锁闭出口${Date.now() % 100_000}`
    const { id } = await proven(request, secret, [await uploaded(request, browser)])
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

test('a firm is heard on the black list by somebody without a part in it, and what was exposed is seen again', async ({
  request,
  browser,
  deskOf,
}) => {
  test.setTimeout(120_000)
  const title = `拒不整改列入黑榜${Date.now() % 100_000}`
  const { id, record, editor } = await blackListed(request, title)
  await editor.does(id, 'record-appeal', { exposure: record, plea: 'objection', words: '出口是施工期间临时封闭的，已经打开。' })
  const judge = await desk(deskOf, request, ['reviewer'], 1440)
  await judge.goto(`${run.cases}/exposures/${id}/${record}`)
  const appeals = judge.locator('[data-appeals]')
  await expect(appeals).toContainText('待处理')
  await expectAccessible(judge)
  await saveImage(judge, 'console-appeal')
  await give(judge, 'decide-appeal', async (form) => {
    await form.getByLabel('成立，移出黑榜').check()
    await form.getByLabel('答复（单位可见）').fill('经查属实，同意移出。')
    await form.getByLabel('怎样告知单位').fill('电子送达')
  })
  await expect(appeals).toContainText('成立，已移出')
  await expect(appeals).toContainText('经查属实，同意移出。')
  expect((await editor.get(`${run.cases}/api/v1/cases/${id}/exposures/${record}`)).exposure.state).toBe('withdrawn')

  const unit = await desk(deskOf, request, ['inspector', 'unit_handler'], 1440, 'xfjy')
  await unit.goto(`${run.cases}/look-backs`)
  const due = unit.locator(`[data-visit="${id}"]`).first()
  await due.getByText('为什么？').click()
  await expect(due).toContainText('30')
  await unit.evaluate(() => scrollTo(0, 0))
  await expectAccessible(unit)
  await saveImage(unit, 'console-look-backs')
  await due.getByRole('button', { name: '登记回头看' }).click()
  const form = due.locator('form')
  await form.getByLabel('未反弹').check()
  await form.getByLabel('看到什么').fill('出口畅通，没有上锁。')
  await form.locator('input[type="file"]').setInputFiles([await photograph(browser, {})])
  await expect(form.getByRole('checkbox', { name: /选用照片/ }).first()).toBeChecked()
  await form.locator('button.primary').last().click()
  await unit.getByRole('button', { name: '现在发送' }).click()
  await expect(unit.locator(`[data-made="${id}"]`)).toContainText('未反弹')
  await unit.setViewportSize({ width: 390, height: 844 })
  await expectAccessible(unit)
  await fits(unit, 390)
  await unit.evaluate(() => scrollTo(0, 0))
  await saveImage(unit, 'console-look-backs-390')
})

async function uploaded(request: APIRequestContext, browser: Browser): Promise<string> {
  const sent = await request.post(`${run.intake}/api/v1/uploads`, { multipart: { file: await photograph(browser, {}) } })
  expect(sent.status()).toBe(201)
  return (await sent.json()).uploadId
}

async function desk(
  deskOf: (person: { username: string; password: string }) => Promise<Page>,
  request: APIRequestContext,
  roles: string[],
  width: number,
  unit = 'yjglj',
): Promise<Page> {
  const opened = await deskOf(await hire(request, roles, unit))
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
