import type { Page } from '@playwright/test'
import { setClock } from '../clock.ts'
import { district } from '../districts.ts'
import { expect, expectAccessible, saveImage } from '../pages.ts'
import { photograph } from '../photo.ts'
import { given } from '../secrets.ts'
import { run, sizes } from '../run.ts'
import { attach, find, findsLawful, findsRight, fits, give, hire, mark, publish, send, start, test, triage } from './staff.ts'

/** DOMAIN 6, A9: by everybody whose step it is, from the entry desk to the leader who closes it. */
test('a story of the media is answered, mended, and what was done is read on the board', async ({
  request,
  browser,
  deskOf,
  page,
}) => {
  test.setTimeout(180_000)
  const sits = async (roles: string[], unit = 'yjglj') => deskOf(await hire(request, roles, unit))
  const at = (moment: string) => setClock(district(), `${moment}:00+08:00`)
  const words = mark()
  const story = `夜市${words}，消防通道被货物堵死，夜里有人加班`
  const title = `一市场占用消防通道已整改${mark()}`
  const picture = await photograph(browser, {})

  // noted with its link and with what was captured; grave at least, in the leader's sight the same evening
  at('2021-06-17T19:30')
  const triager = await sits(['triager'])
  await note(triager, story, picture)
  const leader = await sits(['office_leader'])
  await leader.goto(`${run.cases}/leader`)
  const waiting = leader.locator('[data-waiting]', { hasText: words })
  await expect(waiting).toContainText('回复媒体', { timeout: 30_000 })
  await waiting.click()
  await expect(leader.locator('article.decision')).toContainText('https://tv.example.com/news/1')
  await expect(leader.locator('article.decision')).toContainText('较大')
  await expectAccessible(leader)
  await saveImage(leader, 'console-story')

  // the desk of the medium is answered by the next working day
  at('2021-06-18T09:00')
  await give(leader, 'reply-to-media', async (form) => {
    await form.getByLabel('回复内容').fill('已派员核查，24 日前整改。')
  })
  await expect(waiting).toHaveCount(0)

  const id = await triage(triager, words)
  const unit = await sits(['unit_clerk', 'unit_handler', 'inspector'], 'xfjy')
  await unit.setViewportSize({ width: 390, height: 844 })
  await find(unit, id, 'sign')
  await give(unit, 'sign-for', async () => {})
  at('2021-06-24T15:00')
  await give(unit, 'record-inspection', async (form) => {
    await form.getByLabel('查实', { exact: true }).check()
    await form.getByLabel('检查记录').fill('市场东侧消防通道堆货，当场清空。')
    await form.getByLabel(/执法人员.*1/).fill('示例执法员甲')
    await form.getByLabel(/执法人员.*2/).fill('示例执法员乙')
    if (await form.getByLabel('描述').isHidden()) await form.getByRole('button', { name: '添加隐患' }).click()
    await form.getByLabel('描述').fill('消防通道堆货')
    await form.getByLabel('一般事故隐患').check()
    await form.getByLabel('已立行立改').check()
    await attach(form, /^照片/, picture)
  })
  await give(unit, 'record-reinspection', async (form) => {
    await form.getByLabel('通过', { exact: true }).check()
    await form.getByLabel('复查记录').fill('通道已清空。')
  })

  // what was done is to be published by 1 July
  at('2021-06-28T10:00')
  const editor = await sits(['editor'])
  await editor.goto(`${run.cases}/exposures`)
  const owed = editor.locator('[data-owed] [data-clock="media_publish"]', { hasText: words })
  await expect(owed).toContainText('2021-07-01')
  await owed.getByRole('link').click()
  await drafts(editor, title)
  await expect(editor.locator('[data-command="check-exposure"]')).toHaveCount(0)
  await passes(await sits(['reviewer']), title)

  await page.goto(`${run.intake}/board?district=${district()}`)
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('link', { name: title })).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 30_000 })
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible()
  for (const said of ['媒体曝光问题', '消防通道被货物占用。', '已清空，设专人巡查。', '区消防救援大队', '2021年6月28日'])
    await expect(page.getByText(said).first()).toBeVisible()
  await expect(page.locator('main')).not.toContainText('夜里有人加班')
  expect(await darkest(page)).toBeLessThan(12)

  // a leader of the office alone closes it
  const head = await sits(['unit_leader'], 'xfjy')
  await find(head, id, 'inspect')
  await give(head, 'submit-closure', async (form) => {
    await form.getByLabel('书面结论').fill('属实，已整改。')
    await form.getByLabel('告知举报人的处理措施').fill('已清空通道')
  })
  await triager.goto(`${run.cases}/cases/${id}`)
  await expect(triager.locator('article [data-state]')).toHaveText('待办结审核')
  await expect(triager.locator('[data-command="approve-closure"]:not([aria-disabled])')).toHaveCount(0)
  await leader.goto(`${run.cases}/leader`)
  await expect(waiting).toContainText('办结')
  await waiting.click()
  await give(leader, 'approve-closure')
  await expect(triager.locator('article [data-state]')).toHaveText('已办结')
})

async function note(desk: Page, story: string, picture: Awaited<ReturnType<typeof photograph>>): Promise<void> {
  await desk.goto(`${run.cases}/entry`)
  await desk.getByLabel('媒体曝光').check()
  await desk.getByLabel('反映的内容').fill(story)
  await desk.keyboard.press('Control+Enter')
  await expect(desk.getByRole('alert').filter({ hasText: '请填写链接' })).toBeVisible()
  await desk.getByLabel('链接').fill('https://tv.example.com/news/1')
  await desk.getByLabel('媒体或账号').fill('某电视台')
  await desk.locator('#entry-hazard').selectOption('fire_exit')
  await desk.getByLabel('添加图片').setInputFiles([picture])
  await expect(desk.getByRole('button', { name: /移除/ })).toBeVisible()
  await desk.keyboard.press('Control+Enter')
  const receipt = desk.locator('[data-receipt]')
  given({
    tipNumber: await receipt.locator('[data-number]').innerText(),
    receiptCode: await receipt.locator('[data-code]').innerText(),
  })
}

/** A telephone number is stopped at its field; a face is covered by hand. */
async function drafts(desk: Page, title: string): Promise<void> {
  await start(desk, 'draft-exposure')
  const form = desk.locator('article form')
  const problem = form.getByLabel('问题')
  await form.getByLabel('标题').fill(title)
  await form.getByLabel('地点').fill('外滩街道')
  await form.getByLabel('措施').fill('已清空，设专人巡查。')
  await form.getByLabel('公开这张照片 1').check()
  await problem.fill('消防通道被货物占用，线索电话 13800000000。')
  await send(desk)
  await expect(form.locator('.field-error').first()).toContainText('电话')
  await problem.fill('消防通道被货物占用。')
  await form.getByRole('button', { name: '遮挡…' }).click()
  const brush = desk.locator('[data-redaction]')
  await expect(brush.locator('canvas')).toHaveJSProperty('width', 1600)
  await cover(desk)
  await atEachSize(desk, 'console-redaction')
  await brush.getByRole('button', { name: '保存遮挡后的照片' }).click()
  await expect(brush).toBeHidden()
  await expect(form.locator('.chip.done')).toHaveText('已遮挡')
  await send(desk)
  await expect(desk.locator('[data-exposure]')).toContainText(title)
}

/** Another looks at the law and at the words, and publishes. */
async function passes(desk: Page, title: string): Promise<void> {
  await desk.goto(`${run.cases}/exposures`)
  await expect(desk.locator('[data-group="mine"]')).toContainText(title)
  await atEachSize(desk, 'console-exposures')
  await desk.getByRole('link', { name: new RegExp(title) }).click()
  await expect(desk.locator('[data-preview]')).toContainText('消防通道被货物占用')
  await expect(desk.locator('[data-finds]')).toContainText('没有发现')
  await findsLawful(desk, '安全生产法第一百零五条')
  await findsRight(desk)
  await publish(desk, '消防通道被货物占用')
  await atEachSize(desk, 'console-exposure')
}

async function atEachSize(desk: Page, name: string): Promise<void> {
  for (const width of sizes([1440, 390])) {
    await desk.setViewportSize({ width, height: 844 })
    await expectAccessible(desk)
    await fits(desk)
    await saveImage(desk, `${name}-${width}`)
  }
  await desk.setViewportSize({ width: 1440, height: 900 })
}

/** A box over the upper half by dragging, one by the keyboard that is taken back. */
async function cover(desk: Page): Promise<void> {
  const canvas = desk.locator('[data-redaction] canvas')
  const box = (await canvas.boundingBox())!
  await desk.mouse.move(box.x + box.width * 0.02, box.y + box.height * 0.02)
  await desk.mouse.down()
  await desk.mouse.move(box.x + box.width * 0.98, box.y + box.height * 0.5, { steps: 4 })
  await desk.mouse.up()
  await expect(canvas).toHaveAccessibleName(/已遮挡 1 处/)
  await canvas.focus()
  for (const key of ['Enter', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Enter']) await desk.keyboard.press(key)
  await expect(canvas).toHaveAccessibleName(/已遮挡 2 处/)
  await desk.keyboard.press('Control+KeyZ')
  await expect(canvas).toHaveAccessibleName(/已遮挡 1 处/)
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
