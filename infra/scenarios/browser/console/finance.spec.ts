import type { APIRequestContext, Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { expect, expectAccessible, saveImage } from '../pages.ts'
import { lookUp } from '../public/form.ts'
import { run } from '../run.ts'
import { left } from '../secrets.ts'
import { Caller, tell, type Tip } from './calls.ts'
import { give, hire, test, type Person } from './staff.ts'

const payee = { name: '张测试', idNumber: left('330205199001010017'), bank: '测试银行', account: left('6222021234567890123') }

/* DOMAIN 6, A3 */
test('a reporter claims a reward on the phone, finance pays it by its number and knows nothing of its cause', async ({
  request,
  deskOf,
  page,
}) => {
  test.setTimeout(180_000)
  const { rewardNo, tip } = await rewarded(request, deskOf)
  await claims(page, tip)
  const person = await hire(request, ['finance'], 'yjglj')
  const finance = await Caller.of(request, person)
  const waiting = async () =>
    (await finance.get(`${run.notify}/api/v1/payouts`)).items.filter(
      (each: { rewardNo: string }) => each.rewardNo === rewardNo,
    )
  await expect.poll(async () => (await waiting()).length, { timeout: 30_000 }).toBe(1)

  const desk = await deskOf(person)
  await desk.goto(`${run.cases}/finance`)
  const card = desk.locator(`[data-payout="${rewardNo}"]`)
  await expect(card).toContainText('张**')
  await expect(card).not.toContainText(payee.account)
  await expectAccessible(desk)
  await card.locator('[data-do="open"]').click()
  await expect(card.locator('[data-payee]')).toContainText(payee.account)
  await saveImage(desk, 'console-finance')
  await card.getByRole('button', { name: '收起' }).click()
  await expect(card).not.toContainText(payee.account)

  await card.locator('[data-do="paid"]').click()
  await card.getByRole('button', { name: '登记已付款' }).click()
  await expect(card.getByRole('alert')).toContainText('凭证号')
  await expectAccessible(desk)
  const voucher = `=CZ-${Date.now() % 100_000}`
  await card.getByLabel('凭证号').fill(voucher)
  await card.getByRole('button', { name: '登记已付款' }).click()
  await expect(card).toHaveCount(0)

  await desk.locator('[data-tab="paid"]').click()
  await expect(desk.locator(`[data-payout="${rewardNo}"]`)).toContainText(voucher)
  await expectAccessible(desk)
  const download = desk.waitForEvent('download')
  await desk.locator('[data-export]').click()
  const text = await readFile((await (await download).path())!, 'utf8')
  expect(text).toContain(`"${rewardNo}"`)
  expect(text).toContain(`"'${voucher}"`)
  expect(text).not.toContain('张')

  const ledger = await finance.get(`${run.notify}/api/v1/payouts?status=paid`)
  expect(ledger.items).toContainEqual(expect.objectContaining({ rewardNo, status: 'paid', voucher }))
  const cases = await request.get(`${run.cases}/api/v1/cases`, { headers: {} })
  expect(cases.status()).toBe(401)
  await expect(async () => {
    await page.getByRole('button', { name: '刷新' }).click()
    await expect(page.getByText('奖金已在')).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 30_000 })
})

/** A tip that was true, fined and rewarded, with the reward's number. */
async function rewarded(
  request: APIRequestContext,
  deskOf: (person: Person) => Promise<Page>,
): Promise<{ rewardNo: string; tip: Tip }> {
  const words = `焊接车间除尘停用${Date.now() % 100_000}`
  const tip = await tell(request, words, `137${String(Date.now()).slice(-8)}`)
  const who = async (roles: string[], unit: string) => Caller.of(request, await hire(request, roles, unit))
  const triager = await who(['triager'], 'yjglj')
  const unit = await who(['unit_clerk', 'unit_handler', 'inspector'], 'xfjy')
  const other = await who(['inspector'], 'xfjy')
  const head = await who(['unit_leader'], 'xfjy')
  const search = `${run.cases}/api/v1/cases?q=${encodeURIComponent(words)}`
  await expect.poll(async () => (await triager.get(search)).items.length, { timeout: 30_000 }).toBe(1)
  const { id } = (await triager.get(search)).items[0]
  await triager.does(id, 'accept', {
    hazardType: 'fire_exit',
    severity: 'L3_serious',
    summary: '除尘停用',
    place: '示例路 1 号',
    subject: '测试焊接厂',
  })
  await triager.does(id, 'assign', { leadUnit: 'xfjy', coUnits: [], brief: '请核查除尘。' })
  await unit.does(id, 'sign-for')
  await unit.does(id, 'record-inspection', {
    finding: 'substantiated',
    record: '除尘停用，当场恢复。',
    officers: ['示例甲', '示例乙'],
    hazards: [{ description: '除尘停用', level: 'general', fixedOnSpot: true }],
  })
  await unit.does(id, 'suggest-penalty', { basis: '安全生产法第一百零一条' })
  await head.does(id, 'file-penalty')
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const number = `甬北应急罚〔${today.slice(0, 4)}〕${Date.now() % 100_000}号`
  await head.does(id, 'record-penalty-decision', { number, decidedOn: today, yuan: 120_000 })
  await head.does(id, 'publish-penalty')
  await other.does(id, 'record-reinspection', { result: 'pass', record: '已整改到位。' })
  await head.does(id, 'submit-closure', { conclusion: '属实，已整改。', measureForReporter: '已责令恢复' })
  await triager.does(id, 'approve-closure')
  const officer = await hire(request, ['reward_officer'], 'yjglj')
  const desk = await deskOf(officer)
  await desk.goto(`${run.cases}/cases/${id}`)
  await give(desk, 'assess-reward', async () => {})
  const approved = await (await who(['office_leader'], 'yjglj')).does(id, 'approve-reward')
  await (await Caller.of(request, officer)).does(id, 'notify-reward')
  const rewardNo = /JL\d{9,}/.exec(JSON.stringify(approved.tracks))?.[0]
  expect(rewardNo, 'the reward has a number').toBeTruthy()
  return { rewardNo: rewardNo!, tip }
}

/** By the receipt alone; what is typed leaves the phone sealed. */
async function claims(page: Page, tip: Tip): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 })
  const sent: string[] = []
  page.on('request', (each) => sent.push(each.postData() ?? ''))
  await lookUp(page, tip)
  await expect(async () => {
    await page.getByRole('button', { name: '刷新' }).click()
    await expect(page.getByText('有一份奖励等您领取')).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 30_000 })
  await page.getByLabel('姓名').fill(payee.name)
  await page.getByLabel('身份证号码').fill(payee.idNumber)
  await page.getByLabel('开户银行').fill(payee.bank)
  await page.getByRole('button', { name: '加密并领奖' }).click()
  await expect(page.locator('.error-summary')).toContainText('银行账号')
  await page.getByLabel('银行账号').fill(payee.account)
  await expectAccessible(page)
  await saveImage(page, 'track-reward')
  await page.getByRole('button', { name: '加密并领奖' }).click()
  await expect(page.getByText('已收到您的领奖信息')).toBeVisible()
  for (const secret of Object.values(payee)) expect(sent.join('\n')).not.toContain(secret)
}
