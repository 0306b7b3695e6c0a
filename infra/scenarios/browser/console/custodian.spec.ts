import type { Locator, Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, expectAccessible, saveImage } from '../pages.ts'
import { run } from '../run.ts'
import { Caller, tell } from './calls.ts'
import { hire, test } from './staff.ts'

/** The codes that notify-service left for the first two custodians. */
function firstCodes(): string[] {
  const folder = dirname(process.env.ANSHAO_RUN_JSON!)
  const text = readFileSync(join(folder, 'secrets', 'custodian-codes.txt'), 'utf8')
  return text.match(/[0-9A-Z]{4}(-[0-9A-Z]{4})+/g) ?? []
}

test('a reporter is reached by two custodians, once, and everybody sees by whom', async ({ request, deskOf }) => {
  test.slow()
  const phone = `138${String(Date.now()).slice(-8)}`
  const words = `粉尘车间除尘停用${Date.now() % 100_000}`
  const { tipId } = await tell(request, words, phone)
  const codes = firstCodes()
  expect(codes.length).toBeGreaterThanOrEqual(2)

  const triager = await hire(request, ['triager'], 'yjglj')
  const asker = await Caller.of(request, triager)
  const office = await deskOf(triager)
  await expect.poll(async () => (await found(asker, words)).length, { timeout: 30_000 }).toBe(1)
  const [row] = await found(asker, words)
  await office.goto(`${run.cases}/cases/${row!.id}`)
  const panel = office.locator('[data-contact-panel]')
  await panel.locator('[data-ask]').click()
  await panel.getByRole('button', { name: '提交申请' }).click()
  await expect(panel.getByRole('alert')).toContainText('请选择用途')
  await panel.getByLabel('用途').selectOption('verify')
  await panel.getByLabel('理由').fill('停用的是哪一台除尘器，只有举报人知道。')
  await expectAccessible(office)
  await panel.getByRole('button', { name: '提交申请' }).click()
  await expect(panel.locator('[data-asked]')).toHaveAttribute('data-status', 'requested')
  const fingerprint = await panel.locator('[data-asked] code').textContent()

  let custodian!: Page
  for (const code of codes.slice(0, 2)) {
    const desk = await deskOf(await hire(request, ['identity_custodian'], 'yjglj'))
    custodian = desk
    await desk.goto(`${run.cases}/custody`)
    await desk.getByLabel(/登记码/).fill(code)
    await desk.getByRole('button', { name: '生成并登记密钥' }).click()
    await expect(desk.locator('[data-key]')).toHaveAttribute('data-status', 'confirmed')
    const card = desk.locator('[data-request]').filter({ hasText: fingerprint! })
    await expect(card).toContainText('停用的是哪一台除尘器')
    await expectAccessible(desk)
    await saveImage(desk, 'console-custody')
    await card.getByRole('button', { name: '核对无误，签名同意' }).click()
    await expect(card.getByRole('button', { name: '核对无误，签名同意' })).toHaveCount(0)
    await expect(desk.locator('[data-limit]')).toContainText('今天您已同意 1 件')
  }

  await office.reload()
  await expect(panel.locator('[data-asked]')).toHaveAttribute('data-status', 'approved')
  await saveImage(office, 'console-contact')
  await panel.locator('[data-open]').click()
  await expect(panel.locator('[data-contact]')).toHaveText(`+86${phone}`)
  await expectAccessible(office)
  await panel.getByRole('button', { name: '收起' }).click()
  await expect(office.getByText(phone)).toHaveCount(0)
  await office.reload()
  await expect(panel.locator('[data-asked]')).toHaveAttribute('data-status', 'served')
  await expect(office.getByText(phone)).toHaveCount(0)
  await expect(panel.locator('[data-trail] li')).toHaveCount(4)

  const { items } = await asker.get(`${run.notify}/api/v1/contact-requests`)
  const served = items.find((each: { tipId: string }) => each.tipId === tipId)
  expect(served.approvers).toHaveLength(2)
  const own = await asker.post(`${run.notify}/api/v1/contact-requests/${served.id}/approval`, { signature: 'AA==' })
  expect(own.status()).toBe(403)
  await expect
    .poll(async () => JSON.stringify(await asker.get(`${run.cases}/api/v1/cases/${row!.id}/events`)), { timeout: 30_000 })
    .toContain('contact-served')

  // asked again without need: one custodian refuses, and the asker reads why
  await ask(panel, 'other', '想再了解一下。')
  await custodian.getByRole('button', { name: '刷新' }).click()
  const second = custodian.locator('[data-request]').filter({ hasText: '想再了解一下。' })
  await second.getByRole('button', { name: '拒绝' }).click()
  await second.getByRole('button', { name: '确定拒绝' }).click()
  await expect(second.getByRole('alert')).toContainText('请填写理由')
  await second.getByLabel('拒绝理由').fill('已联系过一次，请先现场核实。')
  await second.getByRole('button', { name: '确定拒绝' }).click()
  await expect(second).toHaveAttribute('data-status', 'refused')
  await office.reload()
  await expect(panel).toContainText('已联系过一次，请先现场核实。')
})

test('without a key of their own nobody decides', async ({ request, deskOf }) => {
  test.slow()
  const words = `仓库违规住人${Date.now() % 100_000}`
  const { tipId } = await tell(request, words, `139${String(Date.now()).slice(-8)}`)
  const triager = await hire(request, ['triager'], 'yjglj')
  const asker = await Caller.of(request, triager)
  await expect.poll(async () => (await found(asker, words)).length, { timeout: 30_000 }).toBe(1)
  const [row] = await found(asker, words)
  const office = await deskOf(triager)
  await office.goto(`${run.cases}/cases/${row!.id}`)
  const panel = office.locator('[data-contact-panel]')
  await ask(panel, 'verify', '具体是哪一间。')

  const newcomer = await deskOf(await hire(request, ['identity_custodian'], 'yjglj'))
  await newcomer.goto(`${run.cases}/custody`)
  const card = newcomer.locator('[data-request]').filter({ hasText: '具体是哪一间。' }).first()
  await expect(card).toContainText('登记密钥后才能审批')
  await expect(card.getByRole('button')).toHaveCount(0)

  const { items } = await asker.get(`${run.notify}/api/v1/contact-requests`)
  expect(items.find((each: { tipId: string }) => each.tipId === tipId).status).toBe('requested')
})

async function ask(panel: Locator, purpose: string, reason: string): Promise<void> {
  await panel.locator('[data-ask]').click()
  await panel.getByLabel('用途').selectOption(purpose)
  await panel.getByLabel('理由').fill(reason)
  await panel.getByRole('button', { name: '提交申请' }).click()
  await expect(panel.locator('[data-asked]').first()).toHaveAttribute('data-status', 'requested')
}

async function found(caller: Caller, words: string): Promise<{ id: string }[]> {
  return (await caller.get(`${run.cases}/api/v1/cases?q=${encodeURIComponent(words)}`)).items
}
