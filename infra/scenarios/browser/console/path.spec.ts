import type { Page } from '@playwright/test'
import { photograph } from '../photo.ts'
import { expect, expectAccessible, saveImage } from '../pages.ts'
import { lookUp, next, receiptOn } from '../public/form.ts'
import { run } from '../run.ts'
import { chooseUnit, confirm, findsLawful, findsRight, give, hears, hire, test } from './staff.ts'

test.use({ viewport: { width: 390, height: 844 } })

/** The foundation's one whole path: what a resident photographs is seen, fixed, closed and public. */
test('walks a photograph to a closed and exposed case through the desks of those who do it', async ({
  page,
  browser,
  deskOf,
  request,
}) => {
  test.setTimeout(150_000)
  const title = `二楼安全出口上锁${Date.now() % 100_000}`
  const picture = await photograph(browser, {})
  const triage = await deskOf(await hire(request, ['triager'], 'yjglj'))
  await triage.goto(`${run.cases}/?view=triage`)
  await expect(triage.getByRole('region', { name: '案件', exact: true })).toBeVisible()

  await page.goto('/')
  await page.getByLabel('拍照').setInputFiles(picture)
  await page.getByLabel('看到了什么').fill(title)
  await next(page)
  await next(page)
  await page.getByRole('button', { name: '提交举报' }).click()
  const receipt = await receiptOn(page)

  // it arrives in the open queue without a reload, and moves nothing there until it is called in; others may come first
  const link = triage.getByRole('link', { name: new RegExp(title) })
  await expect(async () => {
    await triage.getByRole('button', { name: /条新线索/ }).click()
    await expect(link).toBeVisible({ timeout: 3_000 })
  }).toPass({ timeout: 40_000 })
  await link.click()
  await expect(triage.locator('article').getByText(receipt.tipNumber)).toBeVisible()
  const shown = triage.locator('article img').first()
  await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
  await saveImage(triage, 'console-queue')
  await triage.getByRole('link', { name: /单独打开/ }).click()
  await triage.waitForURL(/\/cases\//)
  const address = triage.url()
  await give(triage, 'accept', async (form) => {
    await form.getByLabel('隐患类型').selectOption('fire_exit')
    await form.getByLabel('地点').fill('示例路 12 号')
  })
  await give(triage, 'assign', async (form) => {
    await chooseUnit(form, '主办单位', 'xfjy')
    await form.getByLabel('交办说明').fill('请核查二楼安全出口是否锁闭。')
    await form.getByLabel(/选用照片 1/).check()
  })

  const unit = await at(await deskOf(await hire(request, ['unit_clerk', 'unit_handler'], 'xfjy')), address)
  await expect(unit.getByRole('heading', { name: '请核查二楼安全出口是否锁闭。' })).toBeVisible()
  await expect(unit.locator('article')).not.toContainText(title)
  await expect(unit.locator('article')).not.toContainText(receipt.tipNumber)
  await give(unit, 'sign-for', async () => {})
  await give(unit, 'record-inspection', async (form) => {
    await form.getByLabel('查实', { exact: true }).check()
    await form.getByLabel('检查记录').fill('二楼安全出口挂锁，通道堆物。')
    await form.getByLabel(/执法人员.*1/).fill('示例执法员甲')
    await form.getByLabel(/执法人员.*2/).fill('示例执法员乙')
    if (await form.getByLabel('描述').isHidden()) await form.getByRole('button', { name: '添加隐患' }).click()
    await form.getByLabel('描述').fill('二楼安全出口锁闭')
    await form.getByLabel('一般事故隐患').check()
  })
  await give(unit, 'order-rectification', async (form) => {
    if (await form.getByLabel('要求', { exact: true }).isHidden())
      await form.getByRole('button', { name: '添加整改要求' }).click()
    await form.getByLabel('二楼安全出口锁闭').check()
    await form.getByLabel('要求', { exact: true }).fill('拆除门锁，清空通道')
    await form.getByLabel('期限').fill(daysFromNow(7))
  })

  const exposed = `示例宾馆安全出口上锁${Date.now() % 100_000}`
  const editor = await at(await deskOf(await hire(request, ['editor'], 'yjglj')), address)
  await give(editor, 'draft-exposure', async (form) => {
    await form.getByLabel('标题').fill(exposed)
    await form.getByLabel('问题').fill('二楼安全出口锁闭，通道堆物。')
    await form.getByLabel('地点').fill('示例路 12 号')
    await form.getByLabel('企业名称').fill('示例宾馆')
  })
  await expect(editor.locator('[data-command="check-exposure"]')).toHaveCount(0)
  const leader = await at(await deskOf(await hire(request, ['office_leader'], 'yjglj')), address)
  await findsLawful(leader, '安全生产法第一百零五条')
  await findsRight(leader)
  await hears(editor, '当面送达，负责人签收')
  await expect(editor.locator('[data-command="publish-exposure"]')).toBeVisible()
  await editor.locator('[data-command="publish-exposure"]').click()
  await expect(editor.getByRole('dialog')).toContainText(exposed)
  await confirm(editor)
  await expect(editor.locator('[data-exposure]')).toContainText('已公开')

  await give(unit, 'report-rectification', async (form) => {
    await form.getByLabel('整改情况').fill('已拆锁，通道已清空。')
    await form.getByLabel('拍照或选择文件').setInputFiles(picture)
    await expect(form.getByLabel(/选用照片/).last()).toBeChecked()
  })
  const inspector = await at(await deskOf(await hire(request, ['inspector'], 'xfjy')), address)
  await give(inspector, 'record-reinspection', async (form) => {
    await form.getByLabel('通过', { exact: true }).check()
    await form.getByLabel('复查记录').fill('已整改到位。')
  })
  const head = await at(await deskOf(await hire(request, ['unit_leader'], 'xfjy')), address)
  await give(head, 'submit-closure', async (form) => {
    await form.getByLabel('书面结论').fill('属实，已整改。')
    await form.getByLabel('告知举报人的处理措施').fill('已责令拆锁')
  })
  await give(triage, 'approve-closure')
  await expect(triage.locator('[data-state]')).toHaveText('已办结')
  await triage.getByRole('button', { name: '核验记录' }).click()
  await expect(triage.getByText('首尾相接，未被改动')).toBeVisible()
  await triage.evaluate(() => scrollTo(0, 0))
  await saveImage(triage, 'console-case')

  await page.goto('/board')
  await expect(page.getByRole('link', { name: new RegExp(exposed) })).toBeVisible()
  await saveImage(page, 'board')
  await page.getByRole('link', { name: new RegExp(exposed) }).click()
  await expect(page.getByRole('heading', { name: exposed })).toBeVisible()
  await lookUp(page, receipt)
  await expect(page.getByText('已责令拆锁')).toBeVisible()
  await page.evaluate(() => scrollTo(0, 0))
  await saveImage(page, 'track')
  await rateAndAskForAReview(page)
})

/** What a reporter may say of a result: how content they are, and that somebody else look again. */
async function rateAndAskForAReview(page: Page): Promise<void> {
  await page.getByRole('button', { name: '提交评价' }).click()
  await expect(page.getByText('请选择满意度')).toBeVisible()
  await page.getByLabel('不满意', { exact: true }).check()
  await page.getByRole('group', { name: '问题解决了吗' }).getByLabel('否').check()
  await page.getByRole('button', { name: '提交评价' }).click()
  await expect(page.getByText('您的评价：不满意')).toBeVisible()
  await page.getByLabel('复查理由').fill('第二天门又锁上了')
  await page.getByRole('button', { name: '申请复查' }).click()
  await expect(page.locator('.lines .reporter').last()).toContainText('申请复查：第二天门又锁上了')
  await expectAccessible(page)
}

async function at(desk: Page, address: string): Promise<Page> {
  await desk.goto(address)
  await expect(desk.locator('article')).toBeVisible()
  return desk
}

function daysFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
