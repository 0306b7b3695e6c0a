import type { APIRequestContext, Page } from '@playwright/test'
import { expect, expectAccessible, saveImage } from '../pages.ts'
import { run } from '../run.ts'
import { Caller } from './calls.ts'
import { hire, report, test } from './staff.ts'

/** A case of which a triager proposes not to accept it. */
async function proposed(request: APIRequestContext, words: string): Promise<string> {
  const { id } = await report(request, words)
  const triager = await Caller.of(request, await hire(request, ['triager'], 'yjglj'))
  await triager.does(id, 'decline', { reasonCode: 'not_a_report', text: `属于咨询：${words}` })
  return id
}

for (const width of [1440, 390]) {
  test(`a leader decides one after the other, with all on one screen, at ${width} pixels`, async ({
    request,
    deskOf,
  }) => {
    test.slow()
    const words = `咨询事项${Date.now() % 100_000}`
    const first = await proposed(request, `${words}甲`)
    const second = await proposed(request, `${words}乙`)
    const leader = await hire(request, ['office_leader'], 'yjglj')
    const desk = await deskOf(leader)
    await desk.setViewportSize({ width, height: 844 })
    await desk.goto(`${run.cases}/leader`)
    await desk.locator(`[data-waiting="${first}"]`).click()
    const card = desk.locator('article.decision')
    await expect(card.locator('[data-proposal]')).toContainText(`属于咨询：${words}甲`)
    await expect(card).toContainText('研判员')
    await expectAccessible(desk)
    await fits(desk, width)
    await saveImage(desk, `console-leader-${width}`)

    // back with a reason, by the keyboard where there is one
    if (width > 700) await desk.keyboard.press('Digit2')
    else await card.locator('[data-command="reject-decline"]').click()
    await card.getByLabel('理由').fill('属于安全生产事项，请继续研判。')
    await card.locator('form button.primary').click()
    await expect(card.locator('[data-proposal]')).not.toContainText(`${words}甲`)
    await desk.getByRole('button', { name: '现在发送' }).click()
    await expect(desk.locator(`[data-waiting="${first}"]`)).toHaveCount(0)

    const reader = await Caller.of(request, await hire(request, ['office_leader'], 'yjglj'))
    expect((await reader.opens(first)).pending).toBeUndefined()
    if (width < 700) await back(desk)
    await desk.locator(`[data-waiting="${second}"]`).click()
    await expect(card.locator('[data-proposal]')).toContainText(`${words}乙`)
    await card.locator('[data-command="approve-decline"]').click()
    await desk.getByRole('dialog').locator('button.primary').click()
    await expect.poll(async () => (await reader.opens(second)).state).toBe('declined')
  })
}

test('a leader of the committee lists a grave hazard for supervision, with all that speaks for it on one screen', async ({
  request,
  deskOf,
}) => {
  test.slow()
  const mark = Date.now() % 100_000
  const words = `商场疏散楼梯封闭${mark}`
  const { id } = await report(request, words)
  const office = await Caller.of(request, await hire(request, ['office_leader', 'triager'], 'yjglj'))
  const unit = await Caller.of(request, await hire(request, ['unit_clerk', 'unit_handler', 'inspector'], 'xfjy'))
  await office.does(id, 'accept', {
    hazardType: 'fire_exit',
    severity: 'L2_major',
    summary: words,
    place: '示例路 12 号',
    subject: `测试商场${mark}`,
  })
  await office.does(id, 'assign', { leadUnit: 'xfjy', brief: '请核查疏散楼梯。', overrideReason: '试验' })
  await unit.does(id, 'sign-for')
  await unit.does(id, 'record-inspection', {
    finding: 'substantiated',
    record: '疏散楼梯用砖封闭，重开要动结构。',
    officers: ['示例甲', '示例乙'],
    hazards: [{ description: '疏散楼梯封闭', level: 'major', fixedOnSpot: false }],
  })
  const until = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10)
  await office.does(id, 'propose-listing', { reason: '重大隐患短期内难以整改', until })

  const desk = await deskOf(await hire(request, ['committee_leader'], 'yjglj'))
  await desk.goto(`${run.cases}/leader`)
  await desk.locator(`[data-waiting="${id}"]`).click()
  const card = desk.locator('article.decision')
  await expect(card.locator('[data-proposal]')).toContainText('重大隐患短期内难以整改')
  await expect(card).toContainText('疏散楼梯封闭')
  await expect(card.locator('[data-subject]')).toContainText('没有它的其他案件')
  await expectAccessible(desk)
  await card.evaluate((shown) => scrollTo(0, shown.getBoundingClientRect().top + scrollY - 60))
  await saveImage(desk, 'console-listing')
  await card.locator('[data-command="approve-listing"]').click()
  await desk.getByRole('button', { name: '现在发送' }).click()
  await expect(desk.locator(`[data-waiting="${id}"]`)).toHaveCount(0)
  const { tracks } = await office.opens(id)
  expect(JSON.stringify(tracks)).toMatch(/安委督〔20\d\d〕\d+号/)
})

test('each figure of what is late leads to as many cases', async ({ request, deskOf }) => {
  const leader = await hire(request, ['office_leader'], 'yjglj')
  const reader = await Caller.of(request, leader)
  const desk = await deskOf(leader)
  await desk.goto(`${run.cases}/leader`)
  const figures = desk.locator('[data-late]')
  await expect(figures).toBeVisible()
  await expectAccessible(desk)
  const told = await reader.get(`${run.cases}/api/v1/leader-desk`)
  expect(told.late, 'the demo has late cases').toBeGreaterThan(0)
  for (const who of told.whose) {
    const query = `overdue=true&lead=${who.id ?? 'none'}`
    expect((await reader.get(`${run.cases}/api/v1/cases?${query}`)).total).toBe(String(who.late))
  }
  const most = told.whose[0]
  await figures.locator(`[data-who="${most.id ?? 'none'}"] a`).first().click()
  await expect(desk).toHaveURL(/overdue=true/)
  await expect(desk.locator('[data-case]')).toHaveCount(Math.min(most.late, 50))
})

test('another unit, and who leads nobody, find nothing there', async ({ request, deskOf }) => {
  const triager = await deskOf(await hire(request, ['triager'], 'yjglj'))
  await triager.goto(`${run.cases}/leader`)
  await expect(triager.locator('[data-refused]')).toBeVisible()
  const answer = await request.get(`${run.cases}/api/v1/leader-desk`)
  expect(answer.status()).toBe(401)
})

async function back(desk: Page): Promise<void> {
  const link = desk.getByRole('button', { name: /回到清单/ })
  if (await link.isVisible()) await link.click()
}

async function fits(page: Page, width: number): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
}
