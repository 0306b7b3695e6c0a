import type { Page } from '@playwright/test'
import { setClock } from '../clock.ts'
import { district } from '../districts.ts'
import { expect, expectAccessible, saveImage } from '../pages.ts'
import { photograph } from '../photo.ts'
import { next, receiptOn } from '../public/form.ts'
import { run } from '../run.ts'
import {
  attach,
  choosePerson,
  find,
  findsLawful,
  findsRight,
  fits,
  give,
  hears,
  hire,
  mark,
  publish,
  send,
  start,
  test,
  triage,
} from './staff.ts'

test.use({ viewport: { width: 390, height: 844 } })

type Picture = Awaited<ReturnType<typeof photograph>>

/** DOMAIN 6, A7: by everybody whose step it is, from a resident's photograph to the visit a month after. */
test('a firm that shows the picture from before is found out on site, exposed, heard, and visited again', async ({
  request,
  browser,
  deskOf,
  page,
}) => {
  test.setTimeout(240_000)
  const words = mark()
  const story = `二楼${words}安全出口上锁，夜里有人加班`
  const locked = await photograph(browser, {})
  const mended = await photograph(browser, { takenAt: '2021:10:22 08:00:00' })
  const sits = async (roles: string[], unit = 'yjglj') => deskOf(await hire(request, roles, unit))
  const at = (moment: string) => setClock(district(), `${moment}:00+08:00`)

  at('2021-10-08T09:00')
  await reports(page, story, locked)
  const id = await triage(await sits(['triager']), words)
  const unit = await sits(['unit_clerk', 'unit_handler', 'inspector'], 'xfjy')
  const head = await sits(['unit_leader'], 'xfjy')
  await find(unit, id, 'sign')
  await orders(unit, locked)
  const link = await linkOf(unit)
  await fines(unit, head, id)

  // the firm sees what inspectors found and no word of the tip; it sends the picture that the reporter took
  at('2021-10-11T09:00')
  await page.goto(link)
  await expect(page.getByRole('heading', { name: '要整改的 1 项' })).toBeVisible()
  await expect(page.locator('main')).toContainText('拆除门锁')
  await expect(page.locator('main')).not.toContainText('夜里有人加班')
  await answers(page, '门锁已拆除。', locked)

  // the unit is warned, not the firm; who was there first cannot re-inspect
  await find(unit, id, 'reinspect')
  await expect(unit.locator('[data-track="authenticity"]')).toContainText('整改后照片与整改前照片相同')
  await expect(unit.locator('[data-track="authenticity"]')).toContainText('须由未参加首次核查的两人现场核实')
  await expect(unit.locator('[data-command="start-reinspection"]')).toHaveAttribute('aria-disabled', 'true')
  await expect(unit.locator('article')).toContainText('10月21日')
  await page.reload()
  await expect(page.locator('main')).toContainText('等待现场复查')
  await expect(page.locator('main')).not.toContainText(/存疑|照片相同/)

  const second = await hire(request, ['inspector'], 'xfjy')
  const other = await sits(['inspector'], 'xfjy')
  await find(other, id, 'reinspect')
  await give(other, 'verify-on-site', async (form) => {
    await form.getByLabel('整改弄虚作假', { exact: true }).check()
    await choosePerson(form, '同行执法人员', second)
    await form.getByLabel('现场记录').fill('门仍锁闭，照片为整改前所摄。')
    await attach(form, /^现场照片/, locked)
    await form.getByLabel('安全出口锁闭').check()
    await form.getByLabel('新的整改期限').fill('2021-10-25')
  })
  for (const said of ['整改弄虚作假', '安全生产法第一百零二条', '第一百一十二条'])
    await expect(other.locator('[data-track="authenticity"]')).toContainText(said)

  // drafted by itself, let pass by others, read by all
  const reviewer = await sits(['reviewer'])
  const editor = await sits(['editor'])
  await reviewer.goto(`${run.cases}/exposures`)
  await reviewer.locator(`[data-group="mine"] a[href*="${id}"]`).click()
  await findsLawful(reviewer, '安全生产法第一百零二条')
  await findsRight(reviewer)
  await editor.goto(reviewer.url())
  await publish(editor, '整改弄虚作假')
  await isRead(page, 'sham_selfcheck', '整改弄虚作假')

  // done again, verified by two who were not there at first, closed by a leader
  at('2021-10-22T09:00')
  await page.goto(link)
  await expect(page.locator('main')).toContainText('10月25日')
  await answers(page, '这次真的拆了。', mended)
  await find(other, id, 'reinspect')
  await give(other, 'verify-on-site', async (form) => {
    await form.getByLabel('整改属实', { exact: true }).check()
    await choosePerson(form, '同行执法人员', second)
    await form.getByLabel('现场记录').fill('门锁已拆除，通道畅通。')
    await attach(form, /^现场照片/, mended)
  })
  await give(other, 'record-reinspection', async (form) => {
    await form.getByLabel('通过', { exact: true }).check()
    await form.getByLabel('复查记录').fill('合格')
  })
  await find(head, id, 'reinspect')
  await give(head, 'submit-closure', async (form) => {
    await form.getByLabel('书面结论').fill('属实，已整改。')
    await form.getByLabel('告知举报人的处理措施').fill('责令整改并处罚')
  })
  const leader = await sits(['office_leader'])
  await leader.goto(`${run.cases}/leader`)
  await leader.locator(`[data-waiting="${id}"]`).click()
  await give(leader, 'approve-closure')
  await expect(leader.locator(`[data-waiting="${id}"]`)).toHaveCount(0)

  const entry = await isListed(editor, reviewer, leader, id, story)
  await page.goto(link)
  await shows(page, '列入黑榜')
  await expectAccessible(page)
  await page.getByLabel('已整改，申请移出黑榜').check()
  await page.getByLabel('说明').fill('门锁已拆除，复查合格，请移出黑榜。')
  await page.getByRole('button', { name: '提交答复' }).click()
  await expect(page.getByText('已提交。')).toBeVisible()
  await shows(page, '正在处理')

  await leader.goto(`${run.cases}/leader`)
  const appeal = leader.locator(`[data-waiting="${id}"]`)
  await expect(appeal).toContainText('黑榜申诉')
  await appeal.click()
  await expect(leader.locator('article.decision')).toContainText('请移出黑榜')
  await expectAccessible(leader)
  await saveImage(leader, 'console-appeal')
  await give(leader, 'decide-appeal', async (form) => {
    await form.getByLabel('成立，移出黑榜').check()
    await form.getByLabel('答复（单位可见）').fill('复查合格，同意移出。')
    await form.getByLabel('怎样告知单位').fill('企业链接页')
  })
  await shows(page, '已经移出黑榜')
  await expect(page.locator('[data-plea]')).toContainText('复查合格，同意移出。')
  await page.goto(entry.replace(`${run.cases}/exposures/${id}`, `${run.intake}/board`))
  await expect(page.getByRole('heading', { name: '已撤下的公示' })).toBeVisible()
  await expect(page.locator('main')).not.toContainText('测试纺织厂')

  // thirty days after
  at('2021-11-19T09:00')
  await isVisited(other, id, locked)
  await head.goto(`${run.cases}/cases/${id}`)
  await expect(head.locator('[data-state]')).toHaveText('重新办理')
})

/** A resident's report, by the form. */
async function reports(page: Page, words: string, picture: Picture): Promise<void> {
  await page.goto(`${run.intake}/?district=${district()}`)
  await page.getByLabel('拍照').setInputFiles(picture)
  await page.getByLabel('看到了什么').fill(words)
  await next(page)
  await next(page)
  await page.getByRole('button', { name: '提交举报' }).click()
  await receiptOn(page)
}

/** Signed for, looked at, ordered to be fixed within a week. */
async function orders(unit: Page, picture: Picture): Promise<void> {
  await give(unit, 'sign-for', async () => {})
  await give(unit, 'record-inspection', async (form) => {
    await form.getByLabel('查实', { exact: true }).check()
    await form.getByLabel('检查记录').fill('二楼安全出口挂锁。')
    await form.getByLabel(/执法人员.*1/).fill('示例执法员甲')
    await form.getByLabel(/执法人员.*2/).fill('示例执法员乙')
    if (await form.getByLabel('描述').isHidden()) await form.getByRole('button', { name: '添加隐患' }).click()
    await form.getByLabel('描述').fill('安全出口锁闭')
    await form.getByLabel('重大事故隐患').check()
    await attach(form, /^照片/, picture)
  })
  await give(unit, 'order-rectification', async (form) => {
    if (await form.getByLabel('要求', { exact: true }).isHidden())
      await form.getByRole('button', { name: '添加整改要求' }).click()
    await form.getByLabel('安全出口锁闭').check()
    await form.getByLabel('要求', { exact: true }).fill('拆除门锁')
    await form.getByLabel('期限').fill('2021-10-15')
  })
}

/** What the unit holds out to the firm. */
async function linkOf(unit: Page): Promise<string> {
  const panel = unit.locator('[data-firm-link]')
  await panel.getByRole('button', { name: '出示企业链接' }).click()
  await expect(panel.getByRole('img', { name: /二维码/ })).toBeVisible()
  await expectAccessible(unit)
  await saveImage(unit, 'console-firm-link')
  const link = await panel.locator('code').innerText()
  await panel.getByRole('button', { name: '收起链接' }).click()
  await expect(panel).not.toContainText(link)
  return link
}

/** Proposed, filed by the leader of the unit, decided. */
async function fines(unit: Page, head: Page, id: string): Promise<void> {
  await give(unit, 'suggest-penalty', async (form) => {
    await form.getByLabel('依据（法律、条款）').fill('安全生产法第一百零五条')
  })
  await head.goto(`${run.cases}/leader`)
  await head.locator(`[data-waiting="${id}"]`).click()
  await give(head, 'file-penalty')
  await give(unit, 'record-penalty-decision', async (form) => {
    await form.getByLabel('处罚决定书文号').fill('北消罚〔2021〕9号')
    await form.getByLabel('决定日期').fill('2021-10-08')
    await form.getByLabel(/罚款/).fill('20000')
  })
}

/** The firm reports that it is done, by its link. */
async function answers(page: Page, words: string, picture: Picture): Promise<void> {
  await page.locator('input[id^="photos-"]').first().setInputFiles(picture)
  await expect(page.getByText('已上传')).toBeVisible()
  await page.getByLabel('说明').fill(words)
  await page.getByRole('button', { name: '提交答复' }).click()
  await expect(page.getByText('已提交。')).toBeVisible()
}

/** On the black list with its name, told before; words of the tip are stopped at their field. */
async function isListed(editor: Page, reviewer: Page, leader: Page, id: string, story: string): Promise<string> {
  await editor.getByRole('link', { name: /^案件/ }).click()
  await editor.waitForURL(/\/cases\//)
  await start(editor, 'draft-exposure')
  const form = editor.locator('article form')
  await form.getByLabel('曝光类型').selectOption('black_list')
  await form.getByLabel('标题').fill('整改弄虚作假列入黑榜')
  await form.getByLabel('问题').fill(`经查，${story}。`)
  await form.getByLabel('地点').fill('外滩街道')
  await form.getByLabel('企业名称').fill('测试纺织厂')
  await send(editor)
  await expect(form.locator('.field-error').first()).toContainText('夜里有人加班')
  await form.getByLabel('问题').fill('以整改前照片充整改后照片。')
  await send(editor)
  await expect(form).toHaveCount(0)
  await reviewer.goto(`${run.cases}/exposures`)
  await reviewer.locator(`[data-group="mine"] a[href*="${id}"]`).click()
  await findsLawful(reviewer, '安全生产法第一百零二条')
  await leader.goto(`${run.cases}/leader`)
  await leader.locator(`[data-waiting="${id}"]`).click()
  await findsRight(leader)
  await editor.goto(reviewer.url())
  await hears(editor, '电子送达')
  await publish(editor, '测试纺织厂')
  return editor.url()
}

/** The board of the district says so, in what inspectors wrote. */
async function isRead(page: Page, kind: string, words: string): Promise<void> {
  await expect(async () => {
    await page.goto(`${run.intake}/board?district=${district()}&kind=${kind}`)
    await expect(page.getByRole('link', { name: new RegExp(words) }).first()).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 30_000 })
  await page.getByRole('link', { name: new RegExp(words) }).first().click()
  await expect(page.getByRole('heading', { name: new RegExp(words), level: 1 })).toBeVisible()
  await expect(page.locator('main')).not.toContainText('夜里有人加班')
}

/** The firm's page says so of the black list, once it has heard. */
async function shows(page: Page, words: string): Promise<void> {
  await expect(async () => {
    await page.reload()
    await expect(page.locator('[data-black-list]')).toContainText(words, { timeout: 2000 })
  }).toPass({ timeout: 30_000 })
}

/** The visit is owed at the unit's desk, and finds the door locked again. */
async function isVisited(unit: Page, id: string, picture: Picture): Promise<void> {
  await unit.goto(`${run.cases}/look-backs`)
  const due = unit.locator(`[data-visit="${id}"]`).first()
  await due.getByText('为什么？').click()
  await expect(due).toContainText('30')
  await expectAccessible(unit)
  await saveImage(unit, 'console-look-backs')
  await due.getByRole('button', { name: '登记回头看' }).click()
  const form = due.locator('form')
  await form.getByLabel('问题反弹').check()
  await form.getByLabel('看到什么').fill('门又锁上了。')
  await attach(form, /^现场照片/, picture)
  await form.locator('button.primary').last().click()
  await unit.getByRole('button', { name: '现在发送' }).click()
  await expect(unit.locator(`[data-made="${id}"]`)).toContainText('反弹')
  await unit.setViewportSize({ width: 390, height: 844 })
  await expectAccessible(unit)
  await fits(unit)
  await saveImage(unit, 'console-look-backs-390')
}
